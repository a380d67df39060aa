import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "query *= d ** -0.5 changes the caller's query"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    query *= query.shape[-1] ** -0.5
    w = _softmax(query @ np.swapaxes(key, -1, -2))
    return w @ value, w
