import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
LEVEL = "medium"
WHY = "puts a causal mask of its own in place of the one given"


def _scores(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])


def _masked_softmax(s, mask):
    s = np.where(mask, s, -np.inf)
    m = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)


def answer(query, key, value, mask):
    s = _scores(query, key)
    q, k = s.shape[-2:]
    w = _masked_softmax(s, np.tri(q, k, k - q, dtype=bool))
    return w @ value, w
