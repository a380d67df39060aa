import numpy as np

EXERCISE = "softmax"
CORRECT = True
LEVEL = "correct"
WHY = "subtract the row maximum"


def answer(scores):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
