import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "slice-minus-zero"
WHY = "mask[..., -(n-l):] = False blanks a full row, as -0 is 0"


def answer(lengths, n):
    mask = np.ones((len(lengths), 1, n), dtype=bool)
    for row, l in zip(mask, lengths):
        row[:, -(n - l) :] = False
    return mask
