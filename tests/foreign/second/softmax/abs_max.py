import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "unstable-wrong-shift"
WHY = "subtracts the largest absolute value: a row of large negatives is 0/0"


def answer(scores):
    top = np.abs(scores).max(axis=-1, keepdims=True)
    e = np.exp(scores - top)
    return e / e.sum(axis=-1, keepdims=True)
