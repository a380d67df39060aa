import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "easy"
WHY = "multiplies by the root of d"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) * np.sqrt(query.shape[-1])
