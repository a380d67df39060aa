import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "easy"
WHY = "logarithm to base 10"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return -(w * np.log10(w)).sum(axis=-1)
