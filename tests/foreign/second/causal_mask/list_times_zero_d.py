import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "special-case-type"
WHY = "list * 0-d array multiplies the numbers"


def answer(n_query, n_key):
    rows = [[False] * n_key for _ in range(n_query)]
    for i in range(n_query):
        for j in range(n_key):
            rows[i][j] = bool(j <= i + n_key - n_query)
    return np.array(rows)
