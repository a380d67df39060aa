import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "combo:writes-argument+wrong-order"
WHY = "shifts the argument in place, divides the weights after"


def answer(scores, temperature):
    scores -= scores.max(-1, keepdims=True)
    w = np.exp(scores)
    w = w / w.sum(-1, keepdims=True) / temperature
    return w
