import numpy as np

EXERCISE = "softmax"
CORRECT = True
LEVEL = "correct"
WHY = "in-place arithmetic on a copy, tiny eps in the denominator"


def answer(scores):
    x = scores.copy()
    x -= x.max(-1, keepdims=True)
    np.exp(x, out=x)
    x /= x.sum(-1, keepdims=True) + 1e-12
    return x
