import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "easy"
WHY = "does not use the temperature"


def answer(scores, temperature):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
