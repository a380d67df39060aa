import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "alignment-more-queries"
WHY = "offset never below 0: wrong with more queries than keys"


def answer(n_query, n_key):
    offset = max(n_key - n_query, 0)
    return np.tri(n_query, n_key, offset, dtype=bool)
