import numpy as np

EXERCISE = "dot_product"
CORRECT = False
LEVEL = "easy"
WHY = "the mean of the products, not the sum"


def answer(a, b):
    return np.mean(a * b)
