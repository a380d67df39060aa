import math

import numpy as np

EXERCISE = "entropy"
CORRECT = True
WHY = "np.ndindex, skips zeros, shape () as a 0-d array"


def answer(weights):
    h = np.zeros(weights.shape[:-1])
    for idx in np.ndindex(weights.shape):
        p = float(weights[idx])
        if p > 0:
            h[idx[:-1]] += p * math.log(1 / p, 2)
    return h
