import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "special-case-zero"
WHY = "nan_to_num after the sum: rows with a zero become 0"


def answer(weights):
    h = -np.sum(weights * np.log2(weights), axis=-1)
    return np.nan_to_num(h)
