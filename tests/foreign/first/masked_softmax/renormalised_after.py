import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "softmax, block, divide by the rest plus 1e-9: fails when the blocked keys had nearly all the weight"


def answer(scores, mask):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    w = e / e.sum(axis=-1, keepdims=True) * mask
    return w / (w.sum(axis=-1, keepdims=True) + 1e-9)
