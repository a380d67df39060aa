import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "task-misread-angle"
WHY = "gives the angle"


def answer(a, b):
    c = a.dot(b) / np.sqrt(a.dot(a) * b.dot(b))
    return np.arccos(np.clip(c, -1, 1))
