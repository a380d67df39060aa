import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "medium"
WHY = "uses the root mean square as the length, so the result is d times too big"


def answer(a, b):
    return a @ b / (np.sqrt(np.mean(a**2)) * np.sqrt(np.mean(b**2)))
