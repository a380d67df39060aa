import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "off-by-one"
WHY = "counts places from 1 with <: one key too few"


def answer(lengths, n):
    pos = np.arange(1, n + 1)
    return (pos < lengths[:, None])[:, None, :]
