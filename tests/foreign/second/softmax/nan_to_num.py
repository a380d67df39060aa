import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "unstable-patched"
WHY = "overflow repaired with nan_to_num: the winner gets 0"


def answer(scores):
    e = np.exp(scores)
    w = e / e.sum(axis=-1, keepdims=True)
    return np.nan_to_num(w)  # avoid NaN
