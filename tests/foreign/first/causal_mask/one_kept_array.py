import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "writes every mask of one size into the same kept array, so an earlier answer changes"


_kept = {}


def answer(n_query, n_key):
    m = _kept.setdefault((n_query * n_key), np.zeros(n_query * n_key, dtype=bool))
    m[:] = np.tri(n_query, n_key, n_key - n_query, dtype=bool).ravel()
    return m.reshape(n_query, n_key)
