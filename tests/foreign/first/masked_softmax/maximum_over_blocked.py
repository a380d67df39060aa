import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "the maximum counts blocked keys: a huge blocked score makes the whole row 0"


def answer(scores, mask):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True)) * mask
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)
