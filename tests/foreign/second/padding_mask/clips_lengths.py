import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "combo:writes-argument+off-by-one"
WHY = "lengths -= 1 in place, then <=: value right, argument changed"


def answer(lengths, n):
    lengths -= 1  # to 0-based last index
    return np.arange(n) <= lengths[:, None, None]
