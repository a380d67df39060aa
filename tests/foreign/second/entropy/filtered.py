import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "shape-lost"
WHY = "boolean indexing flattens: rows are gone"


def answer(weights):
    p = weights[weights > 0]
    return -np.sum(p * np.log2(p))
