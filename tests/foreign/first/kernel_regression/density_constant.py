import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "medium"
WHY = "divides by bandwidth * sqrt(2 pi) and k as for a density, not by the sum of the weights"


def answer(x, xs, ys, bandwidth):
    w = np.exp(-((x[:, None] - xs) ** 2) / (2 * bandwidth**2)) / (bandwidth * np.sqrt(2 * np.pi))
    return w @ ys / len(xs)
