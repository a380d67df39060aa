import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "returns a (1, k) row"


def answer(query, keys):
    return np.atleast_2d(query) @ keys.T
