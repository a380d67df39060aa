import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "misconception-formula"
WHY = "multiplies the two sums"


def answer(a, b):
    # sum up each vector, then multiply
    return np.sum(a) * np.sum(b)
