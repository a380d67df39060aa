import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "medium"
WHY = "subtracts the means first: that is the correlation coefficient"


def answer(a, b):
    return np.dot(a - a.mean(), b - b.mean()) / (np.linalg.norm(a - a.mean()) * np.linalg.norm(b - b.mean()) + 1e-30)
