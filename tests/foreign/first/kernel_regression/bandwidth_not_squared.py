import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "medium"
WHY = "divides by 2 * bandwidth"


def answer(x, xs, ys, bandwidth):
    s = -((x[:, None] - xs) ** 2) / (2 * bandwidth)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
