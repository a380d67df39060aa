import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "opens the empty rows of the caller's mask so that nothing is NaN, then zeroes them"


def answer(scores, mask):
    empty = ~mask.any(axis=-1, keepdims=True)
    mask |= empty
    s = np.where(mask, scores, -np.inf)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return np.where(empty, 0, e / e.sum(axis=-1, keepdims=True))
