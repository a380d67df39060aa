import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "easy"
WHY = "divides by the squared lengths"


def answer(a, b):
    return (a @ b) / (np.sum(a**2) * np.sum(b**2))
