import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "easy"
WHY = "divides by the sum of the lengths instead of their product"


def answer(a, b):
    return (a @ b) / (np.linalg.norm(a) + np.linalg.norm(b))
