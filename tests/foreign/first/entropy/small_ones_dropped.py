import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "subtle"
WHY = "weights under 1 % are treated as 0"


def answer(weights):
    w = np.where(weights > 0.01, weights, 1)
    return -(w * np.log2(w)).sum(axis=-1)
