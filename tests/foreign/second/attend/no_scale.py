import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "no-scale"
WHY = "forgets root d"


def answer(query, key, value):
    s = query @ key.swapaxes(-1, -2)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return w @ value, w
