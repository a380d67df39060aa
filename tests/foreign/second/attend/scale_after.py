import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-order"
WHY = "divides by root d after softmax"


def answer(query, key, value):
    s = query @ key.swapaxes(-1, -2)
    e = np.exp(s - s.max(-1, keepdims=True))
    w = e / e.sum(-1, keepdims=True) / np.sqrt(query.shape[-1])
    return w @ value, w
