import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "0 * log 0 is NaN wherever a weight is 0"


def answer(weights):
    return -(weights * np.log2(weights)).sum(axis=-1)
