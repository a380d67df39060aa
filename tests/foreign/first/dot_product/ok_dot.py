import numpy as np

EXERCISE = "dot_product"
CORRECT = True
LEVEL = "correct"
WHY = "np.dot"


def answer(a, b):
    return np.dot(a, b)
