import numpy as np

EXERCISE = "soft_lookup"
CORRECT = True
LEVEL = "correct"
WHY = "scores, shifted softmax, mix"


def answer(query, keys, values):
    s = keys @ query
    e = np.exp(s - s.max())
    return (e / e.sum()) @ values
