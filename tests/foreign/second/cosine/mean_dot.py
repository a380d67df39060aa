import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "combo:mean+norms"
WHY = "mean instead of sum in the numerator, sums below"


def answer(a, b):
    return np.mean(a * b) / (np.linalg.norm(a) * np.linalg.norm(b))
