import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "sorts xs first and forgets to take ys along: right for ascending points"


def answer(x, xs, ys, bandwidth):
    s = -((x[:, None] - np.sort(xs)) ** 2) / (2 * bandwidth**2)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
