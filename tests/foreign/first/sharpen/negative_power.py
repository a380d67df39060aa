import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "temperature ** -1: NumPy refuses it for an integer scalar or 0-d array"


def answer(scores, temperature):
    s = scores * temperature**-1
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
