import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "unstable"
WHY = "by definition, overflows beyond 709"


def answer(scores):
    e = np.exp(scores)
    return e / e.sum(axis=-1, keepdims=True)
