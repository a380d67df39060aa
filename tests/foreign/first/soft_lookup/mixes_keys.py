import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "easy"
WHY = "mixes the keys instead of the values"


def answer(query, keys, values):
    s = keys @ query
    e = np.exp(s - s.max())
    return e / e.sum() @ keys
