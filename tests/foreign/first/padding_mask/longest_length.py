import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "as wide as the longest sentence, not n"


def answer(lengths, n):
    lengths = np.asarray(lengths)
    return (np.arange(lengths.max()) < lengths[:, None])[:, None, :]
