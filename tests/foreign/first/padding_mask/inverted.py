import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "easy"
WHY = "True at the padding"


def answer(lengths, n):
    return (np.arange(n) >= np.asarray(lengths)[:, None])[:, None, :]
