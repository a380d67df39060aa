import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "easy"
WHY = "the scale is missing"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    w = _softmax(query @ np.swapaxes(key, -1, -2))
    return w @ value, w
