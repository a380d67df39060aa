import numpy as np

EXERCISE = "cosine"
CORRECT = True
LEVEL = "correct"
WHY = "in place on copies"


def answer(a, b):
    a, b = a.copy(), b.copy()
    a /= np.linalg.norm(a)
    b /= np.linalg.norm(b)
    return (a * b).sum()
