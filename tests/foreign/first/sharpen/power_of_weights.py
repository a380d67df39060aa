import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "subtle"
WHY = "weights ** (1/T) renormalised: fine on paper, but what underflowed to 0 stays 0 at high T, and all does at low T"


def answer(scores, temperature):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    w = (e / e.sum(axis=-1, keepdims=True)) ** (1 / temperature)
    return w / w.sum(axis=-1, keepdims=True)
