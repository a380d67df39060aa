import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "below T = 0.5 it returns a hard one-hot"


def answer(scores, temperature):
    if temperature < 0.5:
        return np.eye(scores.shape[-1])[scores.argmax(axis=-1)]
    s = scores / temperature
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
