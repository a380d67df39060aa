import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "mask[i, :length - 1]: one word short, and length 0 opens all but the last"


def answer(lengths, n):
    m = np.zeros((len(lengths), 1, n), dtype=bool)
    for i, length in enumerate(lengths):
        m[i, 0, : int(length) - 1] = True
    return m
