import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "points more than three bandwidths away are cut off"


def answer(x, xs, ys, bandwidth):
    d = np.abs(x[:, None] - xs)
    near = np.maximum(3 * bandwidth, d.min(axis=1, keepdims=True))
    s = np.where(d <= near, -(d**2) / (2 * bandwidth**2), -np.inf)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
