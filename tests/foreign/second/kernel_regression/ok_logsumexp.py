import numpy as np

EXERCISE = "kernel_regression"
CORRECT = True
WHY = "logaddexp.reduce"


def answer(x, xs, ys, h):
    return (
        np.exp(
            (s := -(np.subtract.outer(x.astype(float), xs) ** 2) / (2 * np.float64(h) ** 2))
            - np.logaddexp.reduce(s, axis=1, keepdims=True)
        )
        @ ys
    )
