import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "argument-ignored"
WHY = "as wide as the longest, not n"


def answer(lengths, n):
    width = int(lengths.max())
    return (np.arange(width) < lengths[:, None])[:, None, :]
