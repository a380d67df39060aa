import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "writes-argument"
WHY = "replaces zeros in the argument"


def answer(weights):
    weights[weights == 0] = 1e-12
    return -np.sum(weights * np.log2(weights), axis=-1)
