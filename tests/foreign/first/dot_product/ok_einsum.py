import numpy as np

EXERCISE = "dot_product"
CORRECT = True
LEVEL = "correct"
WHY = "einsum, 0-d result"


def answer(a, b):
    return np.einsum("i,i->", a, b)
