import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "wrong-axis"
WHY = "uses weights transposed (right only for symmetric ones)"


def answer(weights, values):
    return np.swapaxes(weights, -1, -2) @ values
