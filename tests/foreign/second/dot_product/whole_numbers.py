import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "dtype-int"
WHY = "the result array is of integers, so products are cut"


def answer(a, b):
    prods = np.zeros(len(a), dtype=int)
    for i, (x, y) in enumerate(zip(a, b)):
        prods[i] = x * y
    return prods.sum()
