import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "misconception-argmax"
WHY = "picks the value of the largest weight"


def answer(weights, values):
    best = np.argmax(weights, axis=-1)
    return np.take_along_axis(values, best[..., None], axis=-2)
