import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "misconception-distance"
WHY = "softmax of minus squared distance"


def answer(query, keys, values):
    d2 = ((keys - query) ** 2).sum(axis=1)
    w = np.exp(d2.min() - d2)
    return w @ values / w.sum()
