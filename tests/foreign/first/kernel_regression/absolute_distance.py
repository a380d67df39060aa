import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "medium"
WHY = "the distance is not squared"


def answer(x, xs, ys, bandwidth):
    s = -np.abs(x[:, None] - xs) / (2 * bandwidth**2)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
