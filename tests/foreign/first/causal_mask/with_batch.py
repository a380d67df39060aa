import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "(1, n_query, n_key), ready for a batch"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query, dtype=bool)[None]
