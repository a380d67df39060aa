import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "shape[1] is d only without a batch"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[1])
