import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "easy"
WHY = "the scale is missing"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2)
