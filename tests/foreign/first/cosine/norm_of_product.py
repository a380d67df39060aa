import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "medium"
WHY = "divides by the length of the elementwise product"


def answer(a, b):
    return a @ b / np.linalg.norm(a * b)
