import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "one maximum for the whole batch: rows far below it become 0/0"


def answer(scores, temperature):
    s = scores / temperature
    e = np.exp(s - s.max())
    return e / e.sum(axis=-1, keepdims=True)
