import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "wrong-order"
WHY = "divides the exponentials: it cancels"


def answer(scores, t):
    e = np.exp(scores - scores.max(-1, keepdims=True)) / t
    return e / e.sum(-1, keepdims=True)
