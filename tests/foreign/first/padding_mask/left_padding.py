import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "the real words are at the end"


def answer(lengths, n):
    return (np.arange(n) >= n - np.asarray(lengths)[:, None])[:, None, :]
