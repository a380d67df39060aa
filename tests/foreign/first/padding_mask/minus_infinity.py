import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "0 and -inf"


def answer(lengths, n):
    return np.where(np.arange(n) < np.asarray(lengths)[:, None], 0.0, -np.inf)[:, None, :]
