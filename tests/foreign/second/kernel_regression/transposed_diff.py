import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "wrong-axis"
WHY = "differences laid out (k, q), then rows taken as queries"


def answer(x, xs, ys, bandwidth):
    d = xs[:, None] - x[None, :]
    s = -(d**2) / (2 * bandwidth**2)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return w.T @ ys
