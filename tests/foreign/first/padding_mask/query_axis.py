import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "(b, n, 1): masks padded queries instead of keys"


def answer(lengths, n):
    return (np.arange(n) < np.asarray(lengths)[:, None])[:, :, None]
