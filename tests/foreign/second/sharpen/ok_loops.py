import math

import numpy as np

EXERCISE = "sharpen"
CORRECT = True
WHY = "np.ndindex and math"


def answer(scores, temperature):
    t = float(temperature)
    out = np.empty(scores.shape)
    for idx in np.ndindex(*scores.shape[:-1]):
        row = [float(x) / t for x in scores[idx]]
        hi = max(row)
        tot = math.fsum(math.exp(x - hi) for x in row)
        out[idx] = [math.exp(x - hi) / tot for x in row]
    return out
