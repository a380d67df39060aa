import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "combo:writes-argument+missing-factor"
WHY = "centres xs in place, and misses the 2"


def answer(x, xs, ys, bandwidth):
    mu = xs.mean()
    xs -= mu
    s = -(((x - mu)[:, None] - xs) ** 2) / bandwidth**2
    w = np.exp(s - s.max(1, keepdims=True))
    return w @ ys / w.sum(1)
