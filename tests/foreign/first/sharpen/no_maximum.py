import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "medium"
WHY = "no maximum is subtracted: low temperatures overflow"


def answer(scores, temperature):
    e = np.exp(scores / temperature)
    return e / e.sum(axis=-1, keepdims=True)
