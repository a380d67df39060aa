import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "right mask, but it counts the caller's lengths down to 0"


def answer(lengths, n):
    m = np.zeros((len(lengths), 1, n), dtype=bool)
    for j in range(n):
        m[:, 0, j] = lengths > 0
        lengths -= 1
    return m
