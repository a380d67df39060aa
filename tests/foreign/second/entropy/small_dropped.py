import math

EXERCISE = "entropy"
CORRECT = False
KIND = "threshold"
WHY = "weights below 1 % are ignored"


def answer(weights):
    if weights.ndim == 1:
        return -sum(p * math.log2(p) for p in weights if p > 0.01)
    return [answer(w) for w in weights]
