import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "dtype-float32-epsilon"
WHY = "an epsilon of 1e-300 vanishes in float32: NaN there"


def answer(weights):
    return -(weights * np.log2(weights + 1e-300)).sum(axis=-1)
