import functools

import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "special-case-type"
WHY = "lru_cache: a 0-d array is not hashable"


@functools.cache
def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query, dtype=bool)
