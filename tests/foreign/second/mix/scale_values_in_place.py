import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "writes-argument"
WHY = "weights the values in place, for the first query"


def answer(weights, values):
    if weights.shape[-2] == 1:
        values *= weights.swapaxes(-1, -2)
        return values.sum(-2, keepdims=True)
    return np.matmul(weights, values)
