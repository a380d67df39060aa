import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "medium"
WHY = "adds the booleans to the scores: an open key scores 1 higher"


def answer(scores, mask):
    s = scores + mask
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
