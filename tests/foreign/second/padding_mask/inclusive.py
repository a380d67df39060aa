import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "off-by-one"
WHY = "<= counts one key too many"


def answer(lengths, n):
    return np.arange(n)[None, None, :] <= lengths[:, None, None]
