import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "medium"
WHY = "the keys ask the queries: weights (k, q), transposed for the mix"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    w = _softmax(key @ np.swapaxes(query, -1, -2) / np.sqrt(query.shape[-1]))
    w = np.swapaxes(w, -1, -2)
    return w @ value, w
