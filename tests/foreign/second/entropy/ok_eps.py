import numpy as np

EXERCISE = "entropy"
CORRECT = True
WHY = "an epsilon of 1e-12, far under the tolerance"


def answer(weights):
    return -np.sum(weights * np.log2(weights + 1e-12), axis=-1)
