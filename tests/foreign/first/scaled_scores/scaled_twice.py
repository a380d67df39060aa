import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "both query and key are divided by the root of d"


def answer(query, key):
    r = np.sqrt(query.shape[-1])
    return (query / r) @ np.swapaxes(key / r, -1, -2)
