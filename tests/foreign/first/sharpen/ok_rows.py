import math

import numpy as np

EXERCISE = "sharpen"
CORRECT = True
LEVEL = "correct"
WHY = "row by row with Python's math"


def answer(scores, temperature):
    t = float(temperature)
    out = np.empty(scores.shape)
    for i in np.ndindex(scores.shape[:-1]):
        row = scores[i].tolist()
        m = max(row)
        e = [math.exp((x - m) / t) for x in row]
        z = sum(e)
        out[i] = [x / z for x in e]
    return out
