import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "combo:unstable+shift"
WHY = "subtracts the unscaled maximum from the scaled scores"


def answer(scores, temperature):
    m = scores.max(-1, keepdims=True)
    e = np.exp(scores / temperature - m)
    return e / e.sum(-1, keepdims=True)
