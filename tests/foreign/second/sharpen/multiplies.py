import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "inverse-operation"
WHY = "multiplies by the temperature"


def answer(scores, temperature):
    s = scores * temperature
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)
