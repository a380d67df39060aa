import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "wrong-axis"
WHY = "np.sum over the value axis: (k,) results"


def answer(query, keys, values):
    s = keys @ query
    w = np.exp(s - s.max())
    w /= w.sum()
    return np.sum(w[:, None] * values, axis=1)
