import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "the softmax runs over the first axis: the batch, when there is one"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    w = _softmax(query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1]), axis=0 if query.ndim > 2 else -1)
    return w @ value, w
