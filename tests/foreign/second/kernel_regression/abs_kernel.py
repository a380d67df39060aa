import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "wrong-kernel"
WHY = "absolute difference: a Laplace kernel"


def answer(x, xs, ys, bandwidth):
    s = -abs(np.subtract.outer(x, xs)) / bandwidth
    e = np.exp(s - s.max(1, keepdims=True))
    return e @ ys / e.sum(1)
