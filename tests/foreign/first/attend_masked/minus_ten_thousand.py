import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
LEVEL = "subtle"
WHY = "-1e4 as minus infinity: real scores reach that low"


def _scores(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])


def answer(query, key, value, mask):
    s = np.where(mask, _scores(query, key), -1e4)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    w = e / e.sum(axis=-1, keepdims=True) * mask.any(axis=-1, keepdims=True)
    return w @ value, w
