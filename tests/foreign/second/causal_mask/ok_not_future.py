import numpy as np

EXERCISE = "causal_mask"
CORRECT = True
WHY = "negates the future, built column by column"


def answer(n_query, n_key):
    cols = [np.arange(n_query) >= j - (int(n_key) - int(n_query)) for j in range(n_key)]
    return ~np.logical_not(np.column_stack(cols))
