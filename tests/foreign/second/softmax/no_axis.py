import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "wrong-axis"
WHY = "normalises over everything"


def answer(scores):
    e = np.exp(scores - scores.max())
    return e / np.sum(e)
