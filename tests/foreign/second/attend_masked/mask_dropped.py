import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "argument-ignored"
WHY = "the mask is never used"


def answer(query, key, value, mask=None):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return w @ value, w
