import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "combo:writes-argument+unstable"
WHY = "scales the rows of values in place, exp without shift"


def answer(query, keys, values):
    w = np.exp(keys @ query)
    w = w / np.sum(w)
    for i in range(len(values)):
        values[i] *= w[i]
    return values.sum(axis=0)
