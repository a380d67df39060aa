import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "writes-argument"
WHY = "normalises the arguments in place"


def answer(a, b):
    a /= np.linalg.norm(a)
    b /= np.linalg.norm(b)
    return float(a @ b)
