import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "divides by 8, the root of 64"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / 8
