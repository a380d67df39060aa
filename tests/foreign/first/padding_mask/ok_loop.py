import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
LEVEL = "correct"
WHY = "fills rows by slicing"


def answer(lengths, n):
    m = np.zeros((len(lengths), 1, n), dtype=bool)
    for i in range(len(lengths)):
        m[i, 0, : lengths[i]] = True
    return m
