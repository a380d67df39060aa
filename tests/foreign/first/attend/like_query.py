import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "the output is zeros_like(query): wrong as soon as v is not d"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    w = _softmax(query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1]))
    out = np.zeros_like(query)
    full = w @ value
    n = min(out.shape[-1], full.shape[-1])
    out[..., :n] = full[..., :n]
    return out, w
