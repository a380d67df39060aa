import numpy as np

EXERCISE = "kernel_regression"
CORRECT = True
WHY = "x·xs/h² - xs²/2h²: the |x|² cancels in softmax; centred for accuracy"


def answer(x, xs, ys, bandwidth):
    c = xs.astype(float).mean()
    a, b = x.astype(float) - c, xs.astype(float) - c
    s = (np.outer(a, b) - b * b / 2) / bandwidth**2
    e = np.exp(s - s.max(-1)[:, None])
    return np.einsum("qk,k,q->q", e, ys, 1 / e.sum(-1))
