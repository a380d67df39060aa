import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "the root of the number of keys"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(key.shape[-2])
