import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "a point exactly at the query is left out, as in cross-validation"


def answer(x, xs, ys, bandwidth):
    d = x[:, None] - xs
    s = np.where(d == 0, -np.inf, -(d**2) / (2 * bandwidth**2))
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
