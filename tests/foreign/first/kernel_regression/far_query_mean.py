import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "a query whose weights underflow gets the mean of ys"


def answer(x, xs, ys, bandwidth):
    w = np.exp(-((x[:, None] - xs) ** 2) / (2 * bandwidth**2))
    z = w.sum(axis=1)
    return np.where(z > 0, w @ ys / np.where(z > 0, z, 1), ys.mean())
