import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "length 0 is treated as 1 so that no row is empty"


def answer(lengths, n):
    return (np.arange(n) < np.maximum(lengths, 1)[:, None])[:, None, :]
