import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "xs.sort() and ys reordered: the right numbers, but the caller's arrays are rearranged"


def answer(x, xs, ys, bandwidth):
    order = np.argsort(xs)
    ys[:] = ys[order]
    xs.sort()
    s = -((x[:, None] - xs) ** 2) / (2 * bandwidth**2)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ ys
