import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "wrong-api-batches"
WHY = "np.dot pairs every batch with every batch"


def answer(weights, values):
    return np.dot(weights, values)
