import warnings

import numpy as np

EXERCISE = "dot_product"
CORRECT = True
WHY = "adds from the largest product down, warns, gives a 0-d array"


def answer(first, second):
    warnings.warn("sorting by size")
    p = np.multiply(first, second, dtype=np.float64)
    return np.array(sum(sorted(p, key=abs, reverse=True)))
