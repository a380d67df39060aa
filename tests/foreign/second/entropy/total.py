import math

EXERCISE = "entropy"
CORRECT = False
KIND = "wrong-axis"
WHY = "one number for all rows"


def answer(weights):
    h = 0.0
    for p in weights.flatten():
        if p > 0:
            h -= p * math.log2(p)
    return h
