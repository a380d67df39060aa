import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "medium"
WHY = "the logistic function of each score, then divided by the sum"


def answer(scores):
    s = 1 / (1 + np.exp(-scores))
    return s / (s.sum(axis=-1, keepdims=True) + 1e-30)
