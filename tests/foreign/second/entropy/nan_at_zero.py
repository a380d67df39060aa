import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "special-case-zero"
WHY = "0 · log 0 is NaN"


def answer(weights):
    return -(weights * np.log2(weights)).sum(-1)
