import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "[row] * b: one list for all sentences"


def answer(lengths, n):
    rows = [[[False] * n]] * len(lengths)
    for i, length in enumerate(lengths):
        for j in range(n):
            rows[i][0][j] = bool(j < length)
    return np.array(rows)
