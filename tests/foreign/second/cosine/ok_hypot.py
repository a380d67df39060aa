import math

EXERCISE = "cosine"
CORRECT = True
WHY = "math.hypot for lengths"


def answer(a, b):
    a, b = a.tolist(), b.tolist()
    return sum(x / math.hypot(*a) * y / math.hypot(*b) for x, y in zip(a, b))
