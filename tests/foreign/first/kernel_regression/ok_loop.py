import math

import numpy as np

EXERCISE = "kernel_regression"
CORRECT = True
LEVEL = "correct"
WHY = "a loop over queries with Python floats"


def answer(x, xs, ys, bandwidth):
    out = []
    for q in x.tolist():
        s = [-((q - p) ** 2) / (2 * float(bandwidth) ** 2) for p in xs.tolist()]
        m = max(s)
        e = [math.exp(t - m) for t in s]
        out.append(sum(w * y for w, y in zip(e, ys.tolist(), strict=False)) / sum(e))
    return np.array(out)
