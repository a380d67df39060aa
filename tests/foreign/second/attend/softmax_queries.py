import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-axis"
WHY = "softmax over the queries"


def answer(query, key, value):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(key.shape[-1])
    w = np.exp(s - s.max(axis=-2, keepdims=True))
    w = w / w.sum(axis=-2, keepdims=True)
    return w @ value, w
