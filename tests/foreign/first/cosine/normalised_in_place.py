import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "subtle"
WHY = "a /= |a| and b /= |b| change the caller's vectors"


def answer(a, b):
    a /= np.linalg.norm(a)
    b /= np.linalg.norm(b)
    return a @ b
