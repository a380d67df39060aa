import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "argument-ignored"
WHY = "Silverman's bandwidth replaces the argument"


def answer(x, xs, ys, bandwidth=None):
    h = 1.06 * (xs.std() + 1e-9) * len(xs) ** -0.2 if len(xs) > 1 else 1.0
    s = -(((x[:, None] - xs) / h) ** 2) / 2
    w = np.exp(s - s.max(1, keepdims=True))
    return (w / w.sum(1, keepdims=True)) @ ys
