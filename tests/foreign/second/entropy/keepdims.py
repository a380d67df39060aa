import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "shape-kept"
WHY = "keeps the last axis as size 1"


def answer(weights):
    w = weights + (weights == 0)
    return -np.sum(w * np.log2(w), axis=-1, keepdims=True)
