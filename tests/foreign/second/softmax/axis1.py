import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "wrong-axis"
WHY = "axis 1, written for two axes"


def answer(x):
    m = x.max(axis=1, keepdims=True)
    z = np.exp(x - m)
    return z / z.sum(axis=1, keepdims=True)
