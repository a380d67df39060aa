import numpy as np

EXERCISE = "entropy"
CORRECT = True
LEVEL = "correct"
WHY = "log2(w + 1e-12): off by about 1e-12"


def answer(weights):
    return -np.sum(weights * np.log2(weights + 1e-12), axis=-1)
