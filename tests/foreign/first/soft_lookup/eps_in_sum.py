import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "subtle"
WHY = "naive exp with 1e-9 added to the sum: very low scores give output 0 and very high ones NaN"


def answer(query, keys, values):
    e = np.exp(keys @ query)
    return e / (e.sum() + 1e-9) @ values
