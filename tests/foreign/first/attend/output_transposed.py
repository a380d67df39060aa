import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "weights transposed before the mix: right shape only if q = k"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    w = _softmax(query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1]))
    return np.swapaxes(w, -1, -2) @ value, w
