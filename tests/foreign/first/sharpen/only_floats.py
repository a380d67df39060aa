import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "acts only if the temperature is a float: 2 or a 0-d array is ignored"


def answer(scores, temperature):
    s = scores
    if isinstance(temperature, float):
        s = s / temperature
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
