import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
WHY = "rows of a triangle by index"


def answer(lengths, n):
    return np.tri(n + 1, n, -1, dtype=bool)[lengths][:, np.newaxis]
