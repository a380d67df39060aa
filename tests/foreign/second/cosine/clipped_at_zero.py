import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "wrong-range"
WHY = "negative cosines become 0"


def answer(a, b):
    c = np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))
    return np.clip(c, 0.0, 1.0)
