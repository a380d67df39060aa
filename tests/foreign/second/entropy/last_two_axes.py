import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "wrong-axis"
WHY = "sums over the last two axes when there are three or more"


def answer(weights):
    t = -weights * np.log2(np.where(weights > 0, weights, 1))
    return t.sum(axis=(-2, -1)) if t.ndim > 2 else t.sum(axis=-1)
