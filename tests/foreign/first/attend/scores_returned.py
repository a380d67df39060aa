import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "medium"
WHY = "returns the scores in place of the weights"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    s = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    return _softmax(s) @ value, s
