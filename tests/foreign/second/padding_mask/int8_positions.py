import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "dtype-overflow"
WHY = "positions in int8 wrap at 128"


def answer(lengths, n):
    pos = np.arange(n).astype(np.int8)
    return pos[None, None, :] < lengths[:, None, None]
