import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "easy"
WHY = "normalises along the first axis"


def answer(scores):
    e = np.exp(scores - scores.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)
