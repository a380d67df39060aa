import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "unstable"
WHY = "exp underflows for a far query: 0/0"


def answer(x, xs, ys, bandwidth):
    K = np.exp(-0.5 * ((x[:, None] - xs[None]) / bandwidth) ** 2)
    return K @ ys / K.sum(axis=1)
