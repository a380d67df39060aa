import numpy as np

EXERCISE = "attend_masked"
CORRECT = True
LEVEL = "correct"
WHY = "-1e9 and times the mask, query scaled early"


def answer(query, key, value, mask):
    s = (query / np.sqrt(query.shape[-1])) @ np.swapaxes(key, -1, -2)
    s = np.where(mask, s, -1e9)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    w = e / e.sum(axis=-1, keepdims=True) * mask
    return w @ value, w
