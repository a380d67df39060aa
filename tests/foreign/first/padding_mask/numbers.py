import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "medium"
WHY = "0/1 floats"


def answer(lengths, n):
    return (np.arange(n) < np.asarray(lengths)[:, None])[:, None, :].astype(float)
