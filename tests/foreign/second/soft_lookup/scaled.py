import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "task-misread-scaled"
WHY = "divides by root d, but unscaled is asked"


def answer(query, keys, values):
    s = keys @ query / np.sqrt(len(query))
    w = np.exp(s - s.max())
    w /= w.sum()
    return w @ values
