import math

EXERCISE = "dot_product"
CORRECT = True
LEVEL = "correct"
WHY = "exact summation of Python floats"


def answer(a, b):
    return math.fsum(x * y for x, y in zip(a.tolist(), b.tolist(), strict=False))
