import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "adds -100: small but not exactly 0, and overruled by large scores"


def answer(scores, mask):
    s = scores + np.where(mask, 0, -100)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) * mask.any(axis=-1, keepdims=True)
