import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "cut from a ready 12 x 12 triangle: too small for longer sequences"


_table = np.tri(12, dtype=bool)


def answer(n_query, n_key):
    return _table[12 - n_query :, 12 - n_key :] if n_query <= 12 and n_key <= 12 else _table
