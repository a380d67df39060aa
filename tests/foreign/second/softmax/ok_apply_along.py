import numpy as np

EXERCISE = "softmax"
CORRECT = True
WHY = "apply_along_axis with an epsilon too small to be seen"


def _one(r):
    e = np.exp(r - r.max())
    return e / (e.sum() + 1e-12)


def answer(scores):
    return np.apply_along_axis(_one, -1, scores)
