import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "(b, n, n) although (b, 1, n) was asked for"


def answer(lengths, n):
    m = (np.arange(n) < np.asarray(lengths)[:, None])[:, None, :]
    return np.repeat(m, n, axis=1)
