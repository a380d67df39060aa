import math

EXERCISE = "cosine"
CORRECT = False
KIND = "state-between-calls"
WHY = "norm of the first vector is cached by its length"


_norms = {}


def answer(a, b):
    n = len(a)
    if n not in _norms:
        _norms[n] = math.sqrt(sum(x * x for x in a))
    return sum(x * y for x, y in zip(a, b)) / (_norms[n] * math.sqrt(sum(y * y for y in b)))
