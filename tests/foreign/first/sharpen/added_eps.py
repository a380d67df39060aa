import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "adds 1e-2 to the temperature against division by zero"


def answer(scores, temperature):
    s = scores / (temperature + 1e-2)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
