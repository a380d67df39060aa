import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = 'every row may see key 0, "so that no row is empty": wrong with more queries than keys'


def answer(n_query, n_key):
    m = np.tri(n_query, n_key, n_key - n_query, dtype=bool)
    m[:, :1] = True
    return m
