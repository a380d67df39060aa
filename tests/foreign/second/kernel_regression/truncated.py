import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "threshold"
WHY = "points beyond two bandwidths are cut away"


def answer(x, xs, ys, bandwidth):
    d = (x[:, None] - xs) / bandwidth
    s = np.where(np.abs(d) <= 2, -(d**2) / 2, -np.inf)
    s[np.isinf(s).all(1)] = (-(d**2) / 2)[np.isinf(s).all(1)]
    w = np.exp(s - s.max(1, keepdims=True))
    return w @ ys / w.sum(1)
