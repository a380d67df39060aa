import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "easy"
WHY = "the ys of the nearest point"


def answer(x, xs, ys, bandwidth):
    return ys[np.abs(x[:, None] - xs).argmin(axis=1)]
