import math
import operator

EXERCISE = "dot_product"
CORRECT = True
WHY = "fsum over operator.mul"


def answer(a, b):
    return math.fsum(map(operator.mul, a.tolist(), b.tolist()))
