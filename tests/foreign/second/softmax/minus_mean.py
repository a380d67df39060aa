import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "unstable-wrong-shift"
WHY = "subtracts the mean, still overflows"


def answer(scores):
    c = scores - scores.mean(-1, keepdims=True)
    e = np.exp(c)
    return e / e.sum(-1, keepdims=True)
