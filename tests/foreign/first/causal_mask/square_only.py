import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "easy"
WHY = "makes an n_query x n_query triangle"


def answer(n_query, n_key):
    return np.tril(np.ones((n_query, n_query), dtype=bool))
