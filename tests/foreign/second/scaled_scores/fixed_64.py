import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "scale-constant"
WHY = "always divides by 8, the root of 64"


def answer(query, key):
    # as in the paper: d_k = 64
    return np.matmul(query, key.swapaxes(-1, -2)) / 8.0
