import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "medium"
WHY = "a missing bracket: divides by |a| and then multiplies by |b|"


def answer(a, b):
    return a @ b / np.linalg.norm(a) * np.linalg.norm(b)
