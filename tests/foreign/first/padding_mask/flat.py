import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "(b, n), without the axis for the queries"


def answer(lengths, n):
    return np.arange(n) < np.asarray(lengths)[:, None]
