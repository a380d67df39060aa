import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "medium"
WHY = "off by one: a query sees the next place as well"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query + 1, dtype=bool)
