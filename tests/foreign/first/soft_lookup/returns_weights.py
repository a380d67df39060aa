import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "easy"
WHY = "stops at the weights"


def answer(query, keys, values):
    s = keys @ query
    e = np.exp(s - s.max())
    return e / e.sum()
