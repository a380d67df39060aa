import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "cancellation"
WHY = "x² - 2 x xs + xs² in float32 loses the differences of years"


def answer(x, xs, ys, bandwidth):
    x, xs, ys = (np.asarray(t, dtype=np.float32) for t in (x, xs, ys))
    d2 = x[:, None] ** 2 - 2 * np.outer(x, xs) + xs[None] ** 2
    s = -d2 / np.float32(2 * bandwidth**2)
    w = np.exp(s - s.max(1, keepdims=True))
    return w @ ys / w.sum(1)
