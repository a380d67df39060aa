import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "easy"
WHY = "divides by d, not by its root"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / query.shape[-1]
