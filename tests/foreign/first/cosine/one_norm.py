import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "medium"
WHY = "uses the sum of absolute values as the length"


def answer(a, b):
    return a @ b / (np.abs(a).sum() * np.abs(b).sum())
