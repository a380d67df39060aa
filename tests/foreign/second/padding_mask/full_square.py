import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "shape-square"
WHY = "(b, n, n)"


def answer(lengths, n):
    m = np.arange(n) < lengths[:, None]
    return m[:, None, :] & m[:, :, None]
