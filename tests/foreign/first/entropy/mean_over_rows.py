import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "averages the rows' entropies into one number"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return (-(w * np.log2(w)).sum(axis=-1)).mean()
