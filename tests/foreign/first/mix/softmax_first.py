import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "easy"
WHY = "puts a softmax over the weights"


def answer(weights, values):
    e = np.exp(weights - weights.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) @ values
