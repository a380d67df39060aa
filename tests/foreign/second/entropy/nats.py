import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "wrong-base"
WHY = "natural logarithm"


def answer(w):
    w = np.asarray(w, float)
    return -np.sum(np.where(w > 0, w * np.log(np.where(w > 0, w, 1)), 0), axis=-1)
