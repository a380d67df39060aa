import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "easy"
WHY = "divides the weights, not the scores, by the temperature"


def answer(scores, temperature):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) / temperature
