import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "weights from the mean of the keys: every query gets the same weights"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    s = np.mean(query, axis=-2, keepdims=True) @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    w = np.repeat(_softmax(s), query.shape[-2], axis=-2)
    return w @ value, w
