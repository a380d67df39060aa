import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "the root is cut to an integer: right when d is a square number"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / int(np.sqrt(query.shape[-1]))
