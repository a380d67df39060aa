import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "(b, 1, 1, n), ready for heads"


def answer(lengths, n):
    return (np.arange(n) < np.asarray(lengths)[:, None])[:, None, None, :]
