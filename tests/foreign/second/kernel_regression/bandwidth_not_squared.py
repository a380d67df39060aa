import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "missing-square"
WHY = "divides by 2h instead of 2h²"


def answer(x, xs, ys, h):
    s = -((x[:, None] - xs[None, :]) ** 2) / (2 * h)
    s -= s.max(axis=1, keepdims=True)
    w = np.exp(s)
    w /= w.sum(axis=1, keepdims=True)
    return w @ ys
