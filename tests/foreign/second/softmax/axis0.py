import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "wrong-axis"
WHY = "normalises along the first axis"


def answer(scores):
    e = np.exp(scores - np.max(scores, axis=0))
    return e / e.sum(axis=0)
