import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
LEVEL = "subtle"
WHY = "blocked scores are set 30 below the smallest score before scaling: their weights are small, not 0"


def answer(query, key, value, mask):
    s = query @ np.swapaxes(key, -1, -2)
    s = np.where(mask, s, s.min() - 30) / np.sqrt(query.shape[-1])
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    w = e / e.sum(axis=-1, keepdims=True) * mask.any(axis=-1, keepdims=True)
    return w @ value, w
