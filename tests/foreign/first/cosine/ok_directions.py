import numpy as np

EXERCISE = "cosine"
CORRECT = True
LEVEL = "correct"
WHY = "the dot product of the unit vectors"


def answer(a, b):
    return np.dot(a / np.sqrt(a @ a), b / np.sqrt(b @ b))
