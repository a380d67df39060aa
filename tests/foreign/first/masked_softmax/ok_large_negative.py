import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
LEVEL = "correct"
WHY = "-1e9, softmax, then times the mask"


def answer(scores, mask):
    s = np.where(mask, scores, -1e9)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) * mask
