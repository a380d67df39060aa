import numpy as np

EXERCISE = "kernel_regression"
CORRECT = True
WHY = "np.vectorize over queries with excluded arguments"


def _one(q, xs, ys, h):
    s = -0.5 * ((q - xs) / h) ** 2
    w = np.exp(s - max(s))
    return float(np.average(ys, weights=w))


def answer(x, xs, ys, bandwidth):
    return np.vectorize(_one, excluded={1, 2, 3}, otypes=[float])(
        x.astype(float), xs.astype(float), ys, float(bandwidth)
    )
