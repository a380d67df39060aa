import numpy as np

EXERCISE = "attend_masked"
CORRECT = True
WHY = "where and a guarded division"


def answer(query, key, value, mask):
    s = np.einsum("...qd,...kd->...qk", query / np.sqrt(query.shape[-1]), key)
    s = np.where(mask, s, -np.inf)
    top = np.max(s, axis=-1, keepdims=True)
    e = np.exp(s - np.where(top == -np.inf, 0, top))
    z = e.sum(axis=-1, keepdims=True)
    w = e / (z + (z == 0))
    return w @ value, w
