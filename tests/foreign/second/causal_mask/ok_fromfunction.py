import numpy as np

EXERCISE = "causal_mask"
CORRECT = True
WHY = "np.fromfunction"


def answer(*size):
    q, k = map(int, size)
    return np.fromfunction(lambda i, j: j - i <= k - q, (q, k), dtype=int)
