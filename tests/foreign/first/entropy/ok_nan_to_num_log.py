import numpy as np

EXERCISE = "entropy"
CORRECT = True
LEVEL = "correct"
WHY = "nan_to_num turns log2 0 into a huge finite number, times 0"


def answer(weights):
    return -np.einsum("...k,...k->...", weights, np.nan_to_num(np.log2(weights)))
