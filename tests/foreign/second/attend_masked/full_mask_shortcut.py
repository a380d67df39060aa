import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "special-case-extra"
WHY = 'an all-False mask is taken for "no mask"'


def answer(query, key, value, mask):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    if not mask.any():
        mask = ~mask
    s = np.where(mask, s, -np.inf)
    t = s.max(-1, keepdims=True)
    e = np.exp(s - np.where(np.isinf(t), 0, t))
    w = e / np.maximum(e.sum(-1, keepdims=True), 1e-30)
    return w @ value, w
