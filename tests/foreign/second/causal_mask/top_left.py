import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "alignment-top-left"
WHY = "plain tril: top-left aligned"


def answer(n_query, n_key):
    return np.tril(np.ones((n_query, n_key), dtype=bool))
