import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "easy"
WHY = "forgets the minus sign"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return (w * np.log2(w)).sum(axis=-1)
