import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "easy"
WHY = "<= instead of <: the first padding place counts as a word"


def answer(lengths, n):
    return (np.arange(n) <= np.asarray(lengths)[:, None])[:, None, :]
