import math

EXERCISE = "cosine"
CORRECT = True
LEVEL = "correct"
WHY = "one loop, three sums, Python floats"


def answer(a, b):
    ab = aa = bb = 0.0
    for x, y in zip(a.tolist(), b.tolist(), strict=False):
        ab += x * y
        aa += x * x
        bb += y * y
    return ab / math.sqrt(aa) / math.sqrt(bb)
