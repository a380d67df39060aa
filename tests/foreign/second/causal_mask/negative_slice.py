import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "combo:strict+slice"
WHY = "leaves out the diagonal, and a negative slice end fills the tall case wrongly"


def answer(n_query, n_key):
    m = np.zeros((n_query, n_key), dtype=bool)
    for i in range(n_query):
        m[i, : i + n_key - n_query] = True
    return m
