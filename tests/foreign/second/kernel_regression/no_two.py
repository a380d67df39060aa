import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "missing-factor"
WHY = "the 2 in the denominator is missing"


def answer(x, xs, ys, bandwidth):
    s = -(((x[:, None] - xs) / bandwidth) ** 2)
    w = np.exp(s - s.max(1, keepdims=True))
    return (w / w.sum(1, keepdims=True)) @ ys
