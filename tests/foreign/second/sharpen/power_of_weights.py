import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "unstable"
WHY = "powers of the weights of an unshifted softmax, which overflows"


def answer(scores, temperature):
    e = np.exp(scores)
    p = (e / e.sum(-1, keepdims=True)) ** (1 / temperature)
    return p / p.sum(-1, keepdims=True)
