import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "side"
WHY = "real words at the right"


def answer(lengths, n):
    return (np.arange(n) >= n - lengths[:, None])[:, None, :]
