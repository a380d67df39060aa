import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "sign"
WHY = "the minus is missing"


def answer(weights):
    lg = np.zeros_like(weights)
    np.log2(weights, out=lg, where=weights > 0)
    return np.sum(weights * lg, axis=-1)
