import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "subtle"
WHY = "keepdims=True leaves a last axis of length 1"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return -(w * np.log2(w)).sum(axis=-1, keepdims=True)
