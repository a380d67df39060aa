import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "task-misread-range"
WHY = "(1 + cos) / 2"


def answer(a, b):
    c = a @ b / np.linalg.norm(a) / np.linalg.norm(b)
    return 0.5 * (1 + c)
