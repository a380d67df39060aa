import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "medium"
WHY = "aligned at the top left: right for squares only"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, dtype=bool)
