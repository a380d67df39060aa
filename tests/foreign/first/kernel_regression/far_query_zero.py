import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "1e-12 in the denominator: a query far from every point gets 0"


def answer(x, xs, ys, bandwidth):
    w = np.exp(-((x[:, None] - xs) ** 2) / (2 * bandwidth**2))
    return w @ ys / (w.sum(axis=1) + 1e-12)
