import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
LEVEL = "subtle"
WHY = "one estimate per known point: zeros_like(ys) is filled, so the length is k, not q"


def answer(x, xs, ys, bandwidth):
    out = np.zeros_like(ys)
    for i in range(min(len(out), len(x))):
        s = -((x[i] - xs) ** 2) / (2 * bandwidth**2)
        e = np.exp(s - s.max())
        out[i] = e @ ys / e.sum()
    return out
