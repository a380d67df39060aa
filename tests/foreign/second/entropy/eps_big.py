import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "epsilon-too-big"
WHY = "an epsilon of 1e-3 in the log"


def answer(weights, eps=1e-3):
    return -np.sum(weights * np.log2(weights + eps), axis=-1)
