import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "unstable"
WHY = "overflows at low temperature"


def softmax(x):
    return np.exp(x) / np.exp(x).sum(-1, keepdims=True)


def answer(scores, temperature):
    return softmax(scores / temperature)
