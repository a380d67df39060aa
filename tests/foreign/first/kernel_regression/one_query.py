import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "medium"
WHY = "uses the first query for all"


def answer(x, xs, ys, bandwidth):
    s = -((x[0] - xs) ** 2) / (2 * bandwidth**2)
    e = np.exp(s - s.max())
    return np.full(len(x), e / e.sum() @ ys)
