import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "combo:writes-argument+shape"
WHY = "clips the argument in place and keeps the axis"


def answer(weights):
    np.maximum(weights, 1e-20, out=weights)
    return -(weights * np.log2(weights)).sum(-1, keepdims=True)
