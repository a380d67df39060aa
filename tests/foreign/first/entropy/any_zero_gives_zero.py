import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "nan_to_num on the sum: a row with one zero weight has entropy 0"


def answer(weights):
    return np.nan_to_num(-(weights * np.log2(weights)).sum(axis=-1))
