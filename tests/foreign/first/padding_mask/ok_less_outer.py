import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
LEVEL = "correct"
WHY = "np.less.outer the other way round"


def answer(lengths, n):
    return np.expand_dims(np.greater.outer(lengths, np.arange(n)), 1)
