import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "medium"
WHY = "n_query - n_key: the offset has the wrong sign"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_query - n_key, dtype=bool)
