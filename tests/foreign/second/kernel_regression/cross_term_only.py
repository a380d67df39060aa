import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "misconception-dot"
WHY = "product x·xs only, as attention does: |xs|² left out"


def answer(x, xs, ys, bandwidth):
    s = np.outer(x, xs) / bandwidth**2
    w = np.exp(s - s.max(axis=1, keepdims=True))
    return w @ ys / w.sum(axis=1)
