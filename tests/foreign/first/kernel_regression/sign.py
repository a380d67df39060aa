import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "easy"
WHY = "without the minus sign: far points count most"


def answer(x, xs, ys, bandwidth):
    s = (x[:, None] - xs) ** 2 / (2 * bandwidth**2)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
