import numpy as np

EXERCISE = "entropy"
CORRECT = True
WHY = "nansum, warnings and all"


def answer(weights):
    return -np.nansum(weights * np.log2(weights), axis=-1)
