import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "medium"
WHY = "the weights come from the query alone and ignore the keys"


def answer(query, keys, values):
    k = len(keys)
    s = np.resize(query, k)
    e = np.exp(s - s.max())
    return e / e.sum() @ values
