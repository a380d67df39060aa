import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "subtle"
WHY = "clips the weights from below at 1e-3 in both places"


def answer(weights):
    w = np.clip(weights, 1e-3, 1)
    return -(w * np.log2(w)).sum(axis=-1)
