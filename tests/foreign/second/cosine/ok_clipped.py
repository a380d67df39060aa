import numpy as np

EXERCISE = "cosine"
CORRECT = True
WHY = "normalise, dot, clip to -1 … 1"


def unit(v):
    return v / np.sqrt((v * v).sum())


def answer(a, b):
    return np.clip(np.inner(unit(a), unit(b)), -1, 1)
