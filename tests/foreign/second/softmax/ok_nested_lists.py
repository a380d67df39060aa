import math

EXERCISE = "softmax"
CORRECT = True
WHY = "recursion over axes, nested lists out"


def answer(scores):
    if scores.ndim > 1:
        return [answer(part) for part in scores]
    vals = [float(v) for v in scores]
    top = max(vals)
    ex = [math.exp(v - top) for v in vals]
    return [e / sum(ex) for e in ex]
