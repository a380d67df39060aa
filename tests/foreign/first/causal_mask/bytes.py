import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "uint8 zeros and ones look like booleans when printed as a picture"


def answer(n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query, dtype=np.uint8)
