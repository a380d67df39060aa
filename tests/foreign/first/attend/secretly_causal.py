import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "a causal mask has been left in from another exercise"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    s = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    q, k = s.shape[-2:]
    s = np.where(np.tri(q, k, max(k - q, 0), dtype=bool), s, -np.inf)
    w = _softmax(s)
    return w @ value, w
