import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "dtype-additive"
WHY = "0 and -inf, to be added"


def answer(n_query, n_key):
    m = np.zeros((n_query, n_key))
    m[np.triu_indices(n_query, k=1 + n_key - n_query, m=n_key)] = -np.inf
    return m
