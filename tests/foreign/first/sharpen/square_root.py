import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "medium"
WHY = "divides by the square root of the temperature, as one does with d"


def answer(scores, temperature):
    s = scores / np.sqrt(temperature)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
