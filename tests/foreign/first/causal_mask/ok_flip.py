import numpy as np

EXERCISE = "causal_mask"
CORRECT = True
LEVEL = "correct"
WHY = "flipped both ways: from the bottom-right corner it is a plain triangle"


def answer(n_query, n_key):
    m = np.arange(n_query)[:, None] <= np.arange(n_key)[None, :]
    return m[::-1, ::-1]
