import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "step-missing"
WHY = "divides by the first norm only"


def answer(a, b):
    return np.dot(a, b) / np.linalg.norm(a)
