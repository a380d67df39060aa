import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "easy"
WHY = "2 ** H, the effective number of keys"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return 2 ** -(w * np.log2(w)).sum(axis=-1)
