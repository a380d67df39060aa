import math

import numpy as np

EXERCISE = "soft_lookup"
CORRECT = True
LEVEL = "correct"
WHY = "one key at a time with a running maximum"


def answer(query, keys, values):
    m, z, out = -math.inf, 0.0, np.zeros(values.shape[1])
    for key, value in zip(keys, values, strict=False):
        s = float(np.dot(key, query))
        new = max(m, s)
        f = math.exp(m - new)
        p = math.exp(s - new)
        z, out, m = z * f + p, out * f + p * value, new
    return out / z
