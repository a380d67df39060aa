import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "combo:writes-argument+scale-twice"
WHY = "scales query in place and the product again"


def answer(query, key):
    scale = np.sqrt(query.shape[-1])
    query[...] = query / scale
    return np.matmul(query, np.swapaxes(key, -1, -2)) / scale
