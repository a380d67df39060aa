import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "subtle"
WHY = "keys.reshape(d, k) instead of a transpose"


def answer(query, keys, values):
    s = query @ keys.reshape(len(query), -1)
    e = np.exp(s - s.max())
    return e / e.sum() @ values
