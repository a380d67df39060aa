import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "medium"
WHY = "axis=1: right for matrices only"


def answer(scores):
    axis = min(1, scores.ndim - 1)
    e = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
