import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "unstable-global-max"
WHY = "one maximum for the whole array: low rows become 0/0"


def answer(query, key, value):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    e = np.exp(s - s.max())
    w = e / np.clip(e.sum(-1, keepdims=True), 1e-12, None)
    return w @ value, w
