import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "easy"
WHY = "returns the logarithms of the weights"


def answer(scores):
    s = scores - scores.max(axis=-1, keepdims=True)
    return s - np.log(np.exp(s).sum(axis=-1, keepdims=True))
