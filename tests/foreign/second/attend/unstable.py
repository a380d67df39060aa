import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "unstable"
WHY = "overflowing exp"


def answer(query, key, value):
    e = np.exp(query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1]))
    w = e / e.sum(-1, keepdims=True)
    return w @ value, w
