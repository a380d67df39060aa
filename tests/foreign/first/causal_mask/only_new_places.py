import numpy as np

EXERCISE = "causal_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "the earlier (cached) keys are blocked: only the last n_query places are seen"


def answer(n_query, n_key):
    off = n_key - n_query
    i, j = np.arange(n_query)[:, None], np.arange(n_key)
    return (j <= i + off) & (j >= min(max(off, 0), n_key))
