import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "exp without the maximum: a query far from every point is 0/0"


def answer(x, xs, ys, bandwidth):
    w = np.exp(-((x[:, None] - xs) ** 2) / (2 * bandwidth**2))
    return w @ ys / w.sum(axis=1)
