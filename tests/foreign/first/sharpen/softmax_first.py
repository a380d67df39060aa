import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "medium"
WHY = "softmax of (softmax / temperature)"


def _softmax(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def answer(scores, temperature):
    return _softmax(_softmax(scores) / temperature)
