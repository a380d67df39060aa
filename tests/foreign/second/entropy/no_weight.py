import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "step-missing"
WHY = "sums the logs without the weights"


def answer(p):
    return -np.log2(np.where(p == 0, 1, p)).sum(axis=-1)
