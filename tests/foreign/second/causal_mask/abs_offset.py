import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "alignment-more-queries"
WHY = "abs of the difference"


def answer(n_query, n_key):
    shift = abs(int(n_key) - int(n_query))
    q = np.arange(n_query).reshape(-1, 1)
    k = np.arange(n_key)
    return k <= q + shift
