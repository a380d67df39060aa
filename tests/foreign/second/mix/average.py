import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "wrong-api-normalises"
WHY = "np.average divides by the sum of weights (and two axes only)"


def answer(weights, values):
    return np.stack([np.average(values, axis=0, weights=w) for w in weights])
