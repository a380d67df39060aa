import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "sums over the whole array: one number for all rows"


def answer(weights):
    w = weights[weights > 0]
    return -(w * np.log2(w)).sum()
