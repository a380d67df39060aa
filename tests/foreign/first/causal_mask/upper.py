import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "easy"
WHY = "the upper triangle: each query sees itself and the future"


def answer(n_query, n_key):
    return np.triu(np.ones((n_query, n_key), dtype=bool), n_key - n_query)
