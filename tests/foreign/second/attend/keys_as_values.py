import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-variable"
WHY = "mixes the keys"


def answer(query, key, value):
    s = query @ key.swapaxes(-1, -2) / query.shape[-1] ** 0.5
    w = np.exp(s - np.max(s, axis=-1, keepdims=True))
    w = w / np.sum(w, axis=-1, keepdims=True)
    return w @ key, w
