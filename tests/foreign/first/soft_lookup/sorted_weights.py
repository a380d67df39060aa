import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "medium"
WHY = "weights sorted, values not"


def answer(query, keys, values):
    s = np.sort(keys @ query)[::-1]
    e = np.exp(s - s.max())
    return e / e.sum() @ values
