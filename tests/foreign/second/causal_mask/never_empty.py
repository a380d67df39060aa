import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
KIND = "special-case-patched"
WHY = "first key opened in empty rows, against NaN"


def answer(n_query, n_key):
    mask = np.tri(n_query, n_key, n_key - n_query, dtype=bool)
    mask[~mask.any(axis=1), 0] = True
    return mask
