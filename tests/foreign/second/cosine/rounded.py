import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "rounding"
WHY = "rounds to two places for show"


def answer(a, b):
    cos = np.sum(np.multiply(a, b)) / np.prod([np.linalg.norm(v) for v in (a, b)])
    return round(float(cos), 2)
