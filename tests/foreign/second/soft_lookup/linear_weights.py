import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "misconception-linear"
WHY = "scores divided by their sum"


def answer(query, keys, values):
    s = keys.dot(query)
    s = np.maximum(s, 0) + 1e-12
    return (s / s.sum()).dot(values)
