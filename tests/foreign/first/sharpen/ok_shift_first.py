import numpy as np

EXERCISE = "sharpen"
CORRECT = True
LEVEL = "correct"
WHY = "subtract the maximum, then divide"


def answer(scores, temperature):
    e = np.exp((scores - scores.max(axis=-1, keepdims=True)) / temperature)
    return e / e.sum(axis=-1, keepdims=True)
