import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
LEVEL = "subtle"
WHY = "opens the empty rows in the caller's mask"


def _scores(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])


def _masked_softmax(s, mask):
    s = np.where(mask, s, -np.inf)
    m = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)


def answer(query, key, value, mask):
    empty = ~mask.any(axis=-1, keepdims=True)
    np.logical_or(mask, empty, out=mask)
    w = np.where(empty, 0, _masked_softmax(_scores(query, key), mask))
    return w @ value, w
