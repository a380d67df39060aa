import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "state-between-calls"
WHY = "weights are cached by the shapes"


_w = {}


def answer(query, key, value):
    tag = (query.shape, key.shape)
    if tag not in _w:
        s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
        e = np.exp(s - s.max(-1, keepdims=True))
        _w[tag] = e / e.sum(-1, keepdims=True)
    return _w[tag] @ value, _w[tag]
