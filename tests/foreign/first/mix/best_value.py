import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "easy"
WHY = "takes the value with the largest weight"


def answer(weights, values):
    return np.take_along_axis(values, weights.argmax(axis=-1)[..., None], axis=-2)
