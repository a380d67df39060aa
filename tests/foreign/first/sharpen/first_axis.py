import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "medium"
WHY = "softmax along the first axis: right only for one row of scores"


def answer(scores, temperature):
    s = scores / temperature
    e = np.exp(s - s.max(axis=0))
    return e / e.sum(axis=0)
