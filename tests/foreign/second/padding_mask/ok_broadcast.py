import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
WHY = "comparison with axes"


def answer(lengths, n):
    return np.arange(n) < lengths[:, None, None]
