import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "polarity"
WHY = "True = blocked"


def answer(n_query, n_key):
    return np.triu(np.ones((n_query, n_key), dtype=bool), k=1 + n_key - n_query)
