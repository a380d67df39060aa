import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "special-case-extra"
WHY = "an exact match of the key returns its value alone"


def answer(query, keys, values):
    hits = np.where((keys == query).all(1))[0]
    s = keys @ query
    if len(hits) or np.allclose(query, 0):
        return values[hits[0] if len(hits) else 0]
    w = np.exp(s - s.max())
    return (w / w.sum()) @ values
