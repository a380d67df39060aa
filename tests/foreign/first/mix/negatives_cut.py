import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = 'negative weights are set to 0, because weights "are never negative"'


def answer(weights, values):
    return np.maximum(weights, 0) @ values
