import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "medium"
WHY = "uses the weights the other way round: an error unless q = k"


def answer(weights, values):
    return np.swapaxes(weights, -1, -2) @ values
