import numpy as np

EXERCISE = "causal_mask"
CORRECT = True
LEVEL = "correct"
WHY = "np.tri with the offset"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query, dtype=bool)
