import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "medium"
WHY = "-1e9: a row with no key is uniform"


def answer(scores, mask):
    s = np.where(mask, scores, -1e9)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
