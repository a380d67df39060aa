import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "mask[i, -(n - length):] = False: with length n the slice is -0: and blocks everything"


def answer(lengths, n):
    m = np.ones((len(lengths), 1, n), dtype=bool)
    for i, length in enumerate(lengths):
        m[i, 0, -(n - int(length)) :] = False
    return m
