import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "off-by-one"
WHY = "preallocates k and fills k-1: the last score stays 0"


def answer(query, keys):
    k = keys.shape[0]
    result = np.zeros(k)
    for j in range(0, k - 1):
        result[j] = query @ keys[j]
    return result
