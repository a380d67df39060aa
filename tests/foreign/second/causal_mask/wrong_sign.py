import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "alignment-sign"
WHY = "offset with the sign turned"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_query - n_key, dtype=np.bool_)
