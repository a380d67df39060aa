import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "puts a softmax over the weights first"


def answer(weights):
    e = np.exp(weights)
    w = e / e.sum(axis=-1, keepdims=True)
    return -(w * np.log2(w)).sum(axis=-1)
