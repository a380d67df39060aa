import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "unstable"
WHY = "exp without a shift"


def answer(query, keys, values):
    e = np.exp(keys @ query)
    return (e / e.sum()) @ values
