import numpy as np

EXERCISE = "cosine"
CORRECT = True
LEVEL = "correct"
WHY = "dot divided by the two norms"


def answer(a, b):
    return a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
