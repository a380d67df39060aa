import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "wrong-norm"
WHY = "sums of absolute values for lengths"


def answer(a, b):
    a = a / np.abs(a).sum()
    b = b / np.abs(b).sum()
    return np.dot(a, b)
