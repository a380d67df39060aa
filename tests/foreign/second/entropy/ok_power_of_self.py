import numpy as np

EXERCISE = "entropy"
CORRECT = True
WHY = "log2 of prod p^-p, by 0**0 = 1"


def answer(weights):
    p = np.asarray(weights, dtype=np.float64)
    return np.log2(1 / p**p).sum(axis=-1)
