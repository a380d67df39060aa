import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "subtle"
WHY = "writes 1e-12 over the zeros of the caller's weights"


def answer(weights):
    weights[weights == 0] = 1e-12
    return -(weights * np.log2(weights)).sum(axis=-1)
