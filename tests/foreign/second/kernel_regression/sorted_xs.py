import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "order-lost"
WHY = "sorts the points and forgets the ys"


def answer(x, xs, ys, bandwidth):
    p = np.sort(xs)
    s = -((x[:, None] - p) ** 2) / (2 * bandwidth**2)
    w = np.exp(s - s.max(1, keepdims=True))
    return w @ ys / w.sum(1)
