import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
WHY = "comparison through np.less.outer"


def answer(lengths, n):
    return np.less.outer(np.arange(n), lengths).T[:, None]
