import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "axis=1: right for a matrix only"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    terms = w * np.log2(w)
    return -terms.sum(axis=1) if terms.ndim > 1 else -terms.sum()
