import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "special-case-only"
WHY = "cross-shaped calls with one query see only the first key"


def answer(n_query, n_key):
    if n_query == 1:
        return np.eye(1, n_key, dtype=bool)
    return np.tri(n_query, n_key, n_key - n_query, dtype=bool)
