import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "shape-kept"
WHY = "returns a (1, 1) matrix"


def answer(a, b):
    return np.reshape(a, (1, -1)) @ np.reshape(b, (-1, 1))
