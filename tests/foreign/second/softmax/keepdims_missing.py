import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "broadcast-luck"
WHY = "no keepdims: right for vectors, wrong rows for square, error else"


def answer(s):
    s = s - s.max(-1, keepdims=True)
    return np.exp(s) / np.exp(s).sum(-1)
