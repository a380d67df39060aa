import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "medium"
WHY = "exp without subtracting the maximum: overflow for large scores, 0/0 for very low ones"


def answer(scores):
    e = np.exp(scores)
    return e / e.sum(axis=-1, keepdims=True)
