import numpy as np

EXERCISE = "entropy"
CORRECT = True
LEVEL = "correct"
WHY = "nansum leaves out 0 * -inf (warns)"


def answer(weights):
    return -np.nansum(weights * np.log2(weights), axis=-1)
