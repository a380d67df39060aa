import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "sorts the sentences by length first, longest first, and stays in that order"


def answer(lengths, n):
    return (np.arange(n) < np.sort(lengths)[::-1][:, None])[:, None, :]
