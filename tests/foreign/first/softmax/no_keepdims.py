import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "medium"
WHY = "no keepdims: right for one row, a wrong broadcast for a square matrix, an error otherwise"


def answer(scores):
    e = np.exp((scores.T - scores.max(axis=-1).T).T)
    return e / e.sum(axis=-1)
