import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "shape-extra-axis"
WHY = "(b, 1, 1, n)"


def answer(lengths, n):
    return (np.arange(n) < lengths[:, None])[:, None, None, :]
