import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "medium"
WHY = "the sum is not set back to zero between queries"


def answer(weights, values):
    return np.cumsum(weights @ values, axis=-2)
