import math

import numpy as np

EXERCISE = "entropy"
CORRECT = True
LEVEL = "correct"
WHY = "rows in a loop, only positive weights"


def answer(weights):
    out = np.zeros(weights.shape[:-1])
    for i in np.ndindex(weights.shape[:-1]):
        out[i] = -sum(float(w) * math.log2(w) for w in weights[i] if w > 0)
    return out
