import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "wrong-axis"
WHY = "along the first axis"


def answer(weights):
    logs = np.log2(weights, where=weights > 0, out=np.zeros_like(weights))
    return -(weights * logs).sum(axis=0)
