import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "scores /= temperature changes the caller's scores"


def answer(scores, temperature):
    scores /= temperature
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
