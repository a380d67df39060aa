import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "subtle"
WHY = "adds 1e-3 to the denominator against a division by zero, which moves every answer a little"


def answer(a, b):
    return a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-3)
