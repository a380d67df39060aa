import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "only the place of the last word is True"


def answer(lengths, n):
    return (np.arange(n) == np.asarray(lengths)[:, None] - 1)[:, None, :]
