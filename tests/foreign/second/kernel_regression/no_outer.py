import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "broadcast-luck"
WHY = "x - xs element by element"


def answer(x, xs, ys, bandwidth):
    s = -((x - xs) ** 2) / (2 * bandwidth**2)
    w = np.exp(s - s.max()) / np.exp(s - s.max()).sum()
    return w * ys
