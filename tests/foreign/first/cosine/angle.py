import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "easy"
WHY = "returns the angle, not its cosine"


def answer(a, b):
    c = a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
    return np.arccos(np.clip(c, -1, 1))
