import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "shape-missing-axis"
WHY = "(b, n)"


def answer(lengths, n):
    return np.arange(n) < lengths.reshape(-1, 1)
