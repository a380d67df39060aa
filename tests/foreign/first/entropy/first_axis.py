import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "sums along the first axis: right for one row only"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return -(w * np.log2(w)).sum(axis=0)
