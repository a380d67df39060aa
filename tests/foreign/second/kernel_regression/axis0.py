import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "wrong-axis"
WHY = "normalises over the queries"


def answer(x, xs, ys, bandwidth):
    s = -((x[:, None] - xs) ** 2) / (2 * bandwidth**2)
    w = np.exp(s - s.max(axis=0))
    w = w / w.sum(axis=0)
    return w @ ys
