import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "misconception-argmax"
WHY = "nearest neighbour"


def answer(x, xs, ys, bandwidth):
    return ys[np.abs(x[:, None] - xs[None, :]).argmin(axis=1)]
