import math

import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "misconception-formula"
WHY = "divides by the root of the temperature, as in attention"


def answer(scores, temperature):
    x = scores / math.sqrt(temperature)
    x = x - x.max(axis=-1, keepdims=True)
    return np.exp(x) / np.exp(x).sum(axis=-1, keepdims=True)
