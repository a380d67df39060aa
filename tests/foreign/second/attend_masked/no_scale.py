import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "no-scale"
WHY = "mask right, root d forgotten"


def _msoftmax(s, m):
    s = np.where(m, s, -np.inf)
    t = s.max(-1, keepdims=True)
    t = np.where(np.isinf(t), 0, t)
    e = np.exp(s - t)
    z = e.sum(-1, keepdims=True)
    return e / np.where(z == 0, 1, z)


def answer(query, key, value, mask):
    w = _msoftmax(query @ key.swapaxes(-1, -2), mask)
    return w @ value, w
