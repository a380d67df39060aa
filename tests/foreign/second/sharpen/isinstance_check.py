import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "special-case-type"
WHY = "temperatures that are not int or float fall back to 1"


def answer(scores, temperature):
    if not isinstance(temperature, (int, float)):
        temperature = 1.0
    z = scores / temperature
    z = np.exp(z - z.max(-1, keepdims=True))
    return z / z.sum(-1, keepdims=True)
