import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "subtracts the largest absolute value: a row of very negative scores underflows to 0/0"


def answer(scores):
    e = np.exp(scores - np.abs(scores).max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
