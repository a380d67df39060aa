import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "dtype-not-bool"
WHY = "np.ones without dtype: floats"


def answer(n_query, n_key):
    return np.tril(np.ones((n_query, n_key)), n_key - n_query)
