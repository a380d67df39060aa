import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "(b, n, n): padded queries are blocked as well"


def answer(lengths, n):
    m = np.arange(n) < np.asarray(lengths)[:, None]
    return m[:, :, None] & m[:, None, :]
