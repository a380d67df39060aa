import numpy as np

EXERCISE = "sharpen"
CORRECT = True
WHY = "shifts, then divides"


def answer(scores, temperature):
    z = np.exp((scores - scores.max(axis=-1, keepdims=True)) / temperature)
    return z / z.sum(axis=-1, keepdims=True)
