import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "scale-d"
WHY = "divides by d"


def answer(query, key):
    return np.matmul(query, np.swapaxes(key, -1, -2)) / query.shape[-1]
