import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "shape-kept"
WHY = "(q, 1)"


def answer(x, xs, ys, bandwidth):
    s = -((x.reshape(-1, 1) - xs.reshape(1, -1)) ** 2) / (2 * bandwidth**2)
    w = np.exp(s - s.max(1, keepdims=True))
    w /= w.sum(1, keepdims=True)
    return w @ ys.reshape(-1, 1)
