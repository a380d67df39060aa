import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "easy"
WHY = "natural logarithm: nats, not bits"


def answer(weights):
    w = np.where(weights > 0, weights, 1)
    return -(w * np.log(w)).sum(axis=-1)
