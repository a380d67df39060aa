import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "combo:writes-argument+one-norm"
WHY = "normalises only a, in place"


def answer(a, b):
    np.divide(a, np.linalg.norm(a), out=a)
    return np.dot(a, b)
