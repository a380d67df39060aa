import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "special-case-patched"
WHY = "an empty row may look at key 0; the mask is written too"


def answer(query, key, value, mask):
    empty = ~mask.any(-1)
    mask[empty, 0] = True
    s = np.where(mask, query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1]), -np.inf)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return w @ value, w
