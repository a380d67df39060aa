import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "uses the first sentence's length for all"


def answer(lengths, n):
    return np.tile(np.arange(n) < lengths[0], (len(lengths), 1, 1))
