import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "scores -= max changes the caller's array"


def answer(scores):
    scores -= scores.max(axis=-1, keepdims=True)
    e = np.exp(scores)
    return e / e.sum(axis=-1, keepdims=True)
