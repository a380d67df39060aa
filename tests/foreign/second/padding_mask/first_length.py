import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "batch-mixed"
WHY = "the first length for all samples"


def answer(lengths, n):
    b = len(lengths)
    m = np.zeros((b, 1, n), dtype=bool)
    m[..., : lengths[0]] = True
    return m
