import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "combo:missing-last+rounding"
WHY = "pairs all but the last component and rounds"


def answer(a, b):
    acc = 0.0
    i = 0
    while i + 1 < len(a):
        acc += a[i] * b[i]
        i += 1
    return np.round(acc, 3)
