import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "medium"
WHY = "the scores compare the queries with the queries: raises unless q = k"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    w = _softmax(query @ np.swapaxes(query, -1, -2) / np.sqrt(query.shape[-1]))
    return w @ value, w
