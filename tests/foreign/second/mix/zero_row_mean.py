import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "special-case-zero"
WHY = "a row of zero weights gets the mean of the values"


def answer(weights, values):
    out = weights @ values
    empty = (weights == 0).all(-1)
    out[empty] = np.broadcast_to(values.mean(-2, keepdims=True), out.shape)[empty]
    return out
