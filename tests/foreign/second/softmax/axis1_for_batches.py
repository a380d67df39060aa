import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "special-case-only"
WHY = "three and more axes are normalised along axis 1"


def answer(scores):
    axis = scores.ndim - 1 if scores.ndim <= 2 else 1
    e = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
