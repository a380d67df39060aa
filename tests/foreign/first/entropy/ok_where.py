import numpy as np

EXERCISE = "entropy"
CORRECT = True
LEVEL = "correct"
WHY = "zeros replaced by 1 before the logarithm"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return -(w * np.log2(w)).sum(axis=-1)
