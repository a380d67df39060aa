import numpy as np

EXERCISE = "kernel_regression"
CORRECT = True
LEVEL = "correct"
WHY = "divides the distances by the bandwidth first"


def answer(x, xs, ys, bandwidth):
    z = np.subtract.outer(x, xs) / bandwidth
    s = -0.5 * z * z
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return (w * ys).sum(-1)
