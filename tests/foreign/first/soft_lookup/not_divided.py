import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "medium"
WHY = "forgets to divide by the sum of the exps"


def answer(query, keys, values):
    s = keys @ query
    return np.exp(s - s.max()) @ values
