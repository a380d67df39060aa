import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "easy"
WHY = "multiplies by the temperature"


def answer(scores, temperature):
    s = scores * temperature
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
