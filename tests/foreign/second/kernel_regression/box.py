import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "wrong-kernel"
WHY = "box kernel: mean of the points within one bandwidth"


def answer(x, xs, ys, bandwidth):
    out = []
    for q in x:
        near = np.abs(xs - q) <= bandwidth
        out.append(ys[near].mean() if near.any() else ys[np.abs(xs - q).argmin()])
    return np.array(out)
