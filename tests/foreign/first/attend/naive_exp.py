import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "medium"
WHY = "exp without the maximum: NaN for scores of 1e4"


def answer(query, key, value):
    e = np.exp(query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1]))
    w = e / e.sum(axis=-1, keepdims=True)
    return w @ value, w
