import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "wrong-result"
WHY = "returns the pair (output, weights)"


def answer(query, keys, values):
    s = keys @ query
    w = np.exp(s - s.max()) / np.exp(s - s.max()).sum()
    return w @ values, w
