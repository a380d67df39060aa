import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
LEVEL = "subtle"
WHY = "zeroes blocked keys' vectors instead of their scores: they score 0 and still count"


def _scores(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])


def _masked_softmax(s, mask):
    s = np.where(mask, s, -np.inf)
    m = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)


def answer(query, key, value, mask):
    seen = mask.any(axis=-2)[..., None]
    w = _masked_softmax(_scores(query, key * seen), mask.any(axis=-1, keepdims=True))
    return w @ (value * seen), w
