import numpy as np

EXERCISE = "causal_mask"
CORRECT = True
LEVEL = "correct"
WHY = "compares places counted from the end"


def answer(n_query, n_key):
    return np.arange(n_key) - n_key <= np.arange(n_query)[:, None] - n_query
