import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "empty-row-uniform"
WHY = "-1e9: an empty row averages all values"


def answer(query, key, value, mask):
    s = query @ key.swapaxes(-1, -2) * query.shape[-1] ** -0.5
    s = s + np.where(mask, 0, -1e9)
    e = np.exp(s - s.max(-1, keepdims=True))
    w = e / e.sum(-1, keepdims=True)
    return np.matmul(w, value), w
