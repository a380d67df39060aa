import numpy as np

EXERCISE = "dot_product"
CORRECT = False
LEVEL = "easy"
WHY = "takes the outer product and sums it, which is sum(a) * sum(b)"


def answer(a, b):
    return np.outer(a, b).sum()
