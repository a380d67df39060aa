import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "writes-argument"
WHY = "scores /= temperature"


def answer(scores, temperature):
    scores /= temperature
    ex = np.exp(scores - scores.max(-1, keepdims=True))
    return ex / ex.sum(-1, keepdims=True)
