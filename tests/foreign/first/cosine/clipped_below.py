import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "medium"
WHY = "cuts negative cosines off at 0"


def answer(a, b):
    return max(0.0, float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b))))
