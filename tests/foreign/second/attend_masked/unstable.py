import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "unstable"
WHY = "exp without shift, times the mask"


def answer(query, key, value, mask):
    e = np.exp(query @ key.swapaxes(-1, -2) / query.shape[-1] ** 0.5) * mask
    w = e / np.maximum(e.sum(-1, keepdims=True), np.finfo(e.dtype).tiny)
    return w @ value, w
