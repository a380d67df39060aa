import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "medium"
WHY = "key by query"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query, dtype=bool).T
