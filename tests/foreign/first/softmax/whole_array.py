import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "easy"
WHY = "sums over the whole array: all numbers together give 1"


def answer(scores):
    e = np.exp(scores - scores.max())
    return e / e.sum()
