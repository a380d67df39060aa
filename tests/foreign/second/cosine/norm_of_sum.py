import math

EXERCISE = "cosine"
CORRECT = False
KIND = "misconception-formula"
WHY = "root of the sum of both squared lengths"


def answer(a, b):
    top = 0.0
    sq = 0.0
    for i in range(len(a)):
        top += a[i] * b[i]
        sq += a[i] ** 2 + b[i] ** 2
    return top / math.sqrt(sq)
