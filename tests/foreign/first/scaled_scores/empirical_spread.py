import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "divides by the measured standard deviation of the scores"


def answer(query, key):
    s = query @ np.swapaxes(key, -1, -2)
    return s / (s.std() + 1e-9)
