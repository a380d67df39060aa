import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "medium"
WHY = "np.dot: right for matrices, an extra batch axis with batches"


def answer(weights, values):
    return np.dot(weights, values)
