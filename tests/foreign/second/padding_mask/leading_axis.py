import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "wrong-axis"
WHY = "None in front: (1, b, n)"


def answer(lengths, n):
    return (np.arange(n) < lengths[:, None])[None]
