import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "medium"
WHY = "adds the query to the output where the widths allow it"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    w = _softmax(query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1]))
    out = w @ value
    return (out + query if out.shape == query.shape else out), w
