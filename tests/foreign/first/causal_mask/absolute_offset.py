import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "the absolute difference of the lengths as offset: right only for n_key >= n_query"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, abs(n_key - n_query), dtype=bool)
