import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "medium"
WHY = "takes the mean over the keys after weighting: k times too small"


def answer(query, keys, values):
    s = keys @ query
    e = np.exp(s - s.max())
    return (e[:, None] / e.sum() * values).mean(axis=0)
