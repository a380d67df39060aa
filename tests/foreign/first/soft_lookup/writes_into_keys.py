import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "subtle"
WHY = "keys *= query changes the caller's keys"


def answer(query, keys, values):
    keys *= query
    s = keys.sum(axis=1)
    e = np.exp(s - s.max())
    return e / e.sum() @ values
