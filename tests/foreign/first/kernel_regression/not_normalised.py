import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "easy"
WHY = "a sum of bumps: the weights are not divided by their sum"


def answer(x, xs, ys, bandwidth):
    return np.exp(-((x[:, None] - xs) ** 2) / (2 * bandwidth**2)) @ ys
