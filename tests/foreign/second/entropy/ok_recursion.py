import math

EXERCISE = "entropy"
CORRECT = True
WHY = "recursion over axes, floats and lists"


def answer(w):
    if getattr(w, "ndim", 0) > 1:
        return [answer(r) for r in w]
    return math.fsum(-x * math.log2(x) for x in map(float, w) if x)
