import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "medium"
WHY = "[[False] * n] * m: all rows are the same list, so the last one wins"


def answer(n_query, n_key):
    rows = [[False] * n_key] * n_query
    for i in range(n_query):
        for j in range(n_key):
            rows[i][j] = j <= i + n_key - n_query
    return np.array(rows)
