import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "easy"
WHY = "blocks what may be looked at"


def answer(scores, mask):
    e = np.where(mask, 0, np.exp(scores - scores.max(axis=-1, keepdims=True)))
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)
