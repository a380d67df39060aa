import numpy as np

EXERCISE = "causal_mask"
CORRECT = True
WHY = "counts both from the end"


def answer(n_query, n_key):
    from_end_q = np.arange(n_query)[::-1, None]
    from_end_k = np.arange(n_key)[::-1]
    return np.greater_equal(from_end_k, from_end_q)
