import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "easy"
WHY = "returns the output without the weights"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    return _softmax(query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])) @ value
