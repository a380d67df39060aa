import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "rows without a key are opened completely, against NaN"


def answer(n_query, n_key):
    m = np.tri(n_query, n_key, n_key - n_query, dtype=bool)
    m[~m.any(axis=1)] = True
    return m
