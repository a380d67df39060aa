import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "easy"
WHY = "divides by one of the two lengths only"


def answer(a, b):
    return a @ b / np.linalg.norm(a)
