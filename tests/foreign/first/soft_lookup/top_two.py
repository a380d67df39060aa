import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "subtle"
WHY = 'only the best two keys are mixed, "the others have no weight anyway"'


def answer(query, keys, values):
    s = keys @ query
    best = np.argsort(s)[-2:]
    e = np.exp(s[best] - s.max())
    return e / e.sum() @ values[best]
