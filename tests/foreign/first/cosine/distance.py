import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "easy"
WHY = "the cosine distance 1 - cos"


def answer(a, b):
    return 1 - a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
