import numpy as np

EXERCISE = "dot_product"
CORRECT = False
LEVEL = "easy"
WHY = "normalises both vectors first, so it is the cosine"


def answer(a, b):
    return np.dot(a / np.linalg.norm(a), b / np.linalg.norm(b))
