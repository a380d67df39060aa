import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "state-between-calls"
WHY = "cached by n_query only"


_cache = {}


def answer(n_query, n_key):
    key = int(n_query)
    if key not in _cache:
        _cache[key] = np.tri(n_query, n_key, n_key - n_query, dtype=bool)
    return _cache[key]
