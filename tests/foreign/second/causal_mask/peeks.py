import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "diagonal-off-by-one"
WHY = "sees one place ahead"


def answer(n_query, n_key):
    i = np.arange(n_query)[:, None] + (n_key - n_query)
    return np.arange(n_key)[None, :] <= i + 1
