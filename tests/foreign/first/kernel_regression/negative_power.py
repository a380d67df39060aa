import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "bandwidth ** -2: NumPy refuses it for an integer scalar or 0-d array"


def answer(x, xs, ys, bandwidth):
    s = -0.5 * (x[:, None] - xs) ** 2 * bandwidth**-2
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
