import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "medium"
WHY = "the weights of each point sum to 1 over the queries"


def answer(x, xs, ys, bandwidth):
    s = -((x[:, None] - xs) ** 2) / (2 * bandwidth**2)
    e = np.exp(s - s.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True) @ ys
