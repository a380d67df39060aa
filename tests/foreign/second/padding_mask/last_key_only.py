import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "one-hot-slip"
WHY = "marks only the last real key"


def answer(lengths, n):
    mask = np.zeros((len(lengths), 1, n), dtype=bool)
    mask[np.arange(len(lengths)), 0, lengths - 1] = True
    return mask
