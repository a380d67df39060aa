import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "special-case-patched"
WHY = "length 0 treated as 1, against NaN"


def answer(lengths, n):
    safe = np.maximum(lengths, 1)
    return (np.arange(n)[None] < safe[:, None])[:, None, :]
