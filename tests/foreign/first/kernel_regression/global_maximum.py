import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "one maximum for all queries: the far query still underflows next to a near one"


def answer(x, xs, ys, bandwidth):
    s = -((x[:, None] - xs) ** 2) / (2 * bandwidth**2)
    e = np.exp(s - s.max())
    return e @ ys / e.sum(axis=1)
