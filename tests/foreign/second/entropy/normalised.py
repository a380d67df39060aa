import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "task-misread-normalised"
WHY = "divides by log2 k to lie in 0 … 1"


def answer(weights):
    k = weights.shape[-1]
    p = np.where(weights > 0, weights, 1)
    h = -(weights * np.log2(p)).sum(-1)
    return h / np.log2(k) if k > 1 else h
