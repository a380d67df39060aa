import numpy as np

EXERCISE = "attend"
CORRECT = True
LEVEL = "correct"
WHY = "in place on the fresh scores array"


def answer(query, key, value):
    s = query @ np.swapaxes(key, -1, -2)
    s /= np.sqrt(query.shape[-1])
    s -= s.max(axis=-1, keepdims=True)
    np.exp(s, out=s)
    s /= s.sum(axis=-1, keepdims=True)
    return s @ value, s
