import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "writes-argument"
WHY = "query /= root d"


def answer(query, key):
    query /= np.sqrt(query.shape[-1])
    return query @ np.swapaxes(key, -1, -2)
