import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "dtype-not-bool"
WHY = "1 and 0"


def answer(lengths, n):
    out = np.zeros((len(lengths), 1, n), dtype=int)
    for i, l in enumerate(lengths):
        out[i, 0, :l] = 1
    return out
