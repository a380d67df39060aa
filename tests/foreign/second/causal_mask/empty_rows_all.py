import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "special-case-patched"
WHY = "rows without a key may look at everything"


def answer(n_query, n_key):
    m = np.subtract.outer(np.arange(n_query), np.arange(n_key)) >= n_query - n_key
    return np.where(m.any(-1, keepdims=True), m, True)
