import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "writes-argument"
WHY = "in-place shift of the argument"


def answer(scores):
    scores -= scores.max(axis=-1, keepdims=True)
    w = np.exp(scores)
    w /= w.sum(axis=-1, keepdims=True)
    return w
