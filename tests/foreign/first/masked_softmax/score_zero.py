import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "medium"
WHY = "blocked scores are set to 0, which is a score like any other"


def answer(scores, mask):
    s = np.where(mask, scores, 0)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
