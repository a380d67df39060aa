import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "medium"
WHY = "0 and 1 as floats, not booleans"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query)
