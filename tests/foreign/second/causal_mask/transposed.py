import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "wrong-axis"
WHY = "(n_key, n_query)"


def answer(n_query, n_key):
    rows = np.arange(n_key)[:, None]
    cols = np.arange(n_query)
    return rows <= cols + n_key - n_query
