import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "divides by the lengths instead of the root of d"


def answer(query, key):
    q = query / (np.linalg.norm(query, axis=-1, keepdims=True) + 1e-12)
    k = key / (np.linalg.norm(key, axis=-1, keepdims=True) + 1e-12)
    return q @ np.swapaxes(k, -1, -2)
