import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "temperatures under 0.1 are raised to 0.1 to be safe"


def answer(scores, temperature):
    s = scores / max(temperature, 0.1)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
