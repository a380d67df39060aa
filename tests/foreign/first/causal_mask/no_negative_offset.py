import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "the offset is cut at 0: top-left aligned when there are more queries than keys"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, max(n_key - n_query, 0), dtype=bool)
