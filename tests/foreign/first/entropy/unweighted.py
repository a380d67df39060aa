import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "the mean of -log2 w, not weighted by w"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return -np.log2(w).mean(axis=-1)
