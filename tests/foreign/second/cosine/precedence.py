from numpy import dot
from numpy.linalg import norm

EXERCISE = "cosine"
CORRECT = False
KIND = "operator-precedence"
WHY = "a / x * y multiplies by the second norm"


def answer(a, b):
    return dot(a, b) / norm(a) * norm(b)
