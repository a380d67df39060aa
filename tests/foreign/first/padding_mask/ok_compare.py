import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
LEVEL = "correct"
WHY = "arange < lengths, with a new axis"


def answer(lengths, n):
    return np.arange(n) < lengths[:, None, None]
