import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "dtype-int"
WHY = "the temperature is made an integer (at least 1)"


def answer(scores, temperature):
    T = max(int(temperature), 1)
    z = np.asarray(scores) / T
    z = z - z.max(-1, keepdims=True)
    p = np.exp(z)
    return p / p.sum(-1, keepdims=True)
