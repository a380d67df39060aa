import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "wrong-api-batches"
WHY = "tensordot over the last and second-to-last axis: outer over batches"


def answer(weights, values):
    return np.tensordot(weights, values, axes=([-1], [-2]))
