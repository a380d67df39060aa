import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "operator-precedence"
WHY = "/ 2 * bandwidth ** 2 multiplies"


def answer(x, xs, ys, bandwidth):
    logits = -((x[:, None] - xs) ** 2) / 2 * bandwidth**2
    w = np.exp(logits - logits.max(-1, keepdims=True))
    return (w * ys).sum(-1) / w.sum(-1)
