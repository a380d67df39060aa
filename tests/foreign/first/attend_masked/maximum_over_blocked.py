import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
LEVEL = "subtle"
WHY = "the maximum counts blocked keys: one huge blocked score empties the row"


def _scores(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])


def answer(query, key, value, mask):
    s = _scores(query, key)
    e = np.exp(s - s.max(axis=-1, keepdims=True)) * mask
    z = e.sum(axis=-1, keepdims=True)
    w = e / np.where(z == 0, 1, z)
    return w @ value, w
