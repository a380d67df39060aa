import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "divided by log2(k), so between 0 and 1"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return -(w * np.log2(w)).sum(axis=-1) / np.log2(weights.shape[-1])
