import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "medium"
WHY = "softmax without the maximum: NaN for large dot products"


def answer(query, keys, values):
    e = np.exp(keys @ query)
    return e / e.sum() @ values
