import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "remembers the first temperature it was called with"


_t = []


def answer(scores, temperature):
    _t.append(temperature)
    s = scores / _t[0]
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
