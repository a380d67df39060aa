import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "threshold"
WHY = "only the three best keys take part"


def answer(query, keys, values):
    s = keys @ query
    idx = np.argsort(s)[-3:]
    e = np.exp(s[idx] - s[idx].max())
    return e @ values[idx] / e.sum()
