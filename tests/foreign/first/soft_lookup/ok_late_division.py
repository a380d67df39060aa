import numpy as np

EXERCISE = "soft_lookup"
CORRECT = True
LEVEL = "correct"
WHY = "mixes first, divides by the sum at the end"


def answer(query, keys, values):
    s = keys @ query
    e = np.exp(s - s.max())
    return e @ values / e.sum()
