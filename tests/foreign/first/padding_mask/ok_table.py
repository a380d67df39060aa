import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
LEVEL = "correct"
WHY = "rows looked up in a triangle with n + 1 rows"


def answer(lengths, n):
    return np.tri(n + 1, n, -1, dtype=bool)[lengths][:, np.newaxis]
