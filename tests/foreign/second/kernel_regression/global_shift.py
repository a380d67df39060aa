import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "unstable-global-max"
WHY = "one maximum for all queries"


def answer(x, xs, ys, bandwidth):
    s = -((x[:, None] - xs) ** 2) / (2 * bandwidth**2)
    e = np.exp(s - s.max())
    return np.nan_to_num(e @ ys / e.sum(1))
