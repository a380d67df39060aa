import numpy as np

EXERCISE = "softmax"
CORRECT = True
WHY = "longdouble, shifted to just below the maximum: any shift near it does"


def answer(scores):
    s = scores.astype(np.longdouble)
    e = np.exp(s - (s.max(-1, keepdims=True) - 1))
    return e / e.sum(-1, keepdims=True)
