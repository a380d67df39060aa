import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "easy"
WHY = "divides the scores by the square root of d, which is not asked for here"


def answer(query, keys, values):
    s = keys @ query / np.sqrt(len(query))
    e = np.exp(s - s.max())
    return e / e.sum() @ values
