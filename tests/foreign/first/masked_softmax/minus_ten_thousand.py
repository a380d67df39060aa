import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "-1e4 stands for -inf: not below real scores of -1e4"


def answer(scores, mask):
    s = np.where(mask, scores, -1e4)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) * mask.any(axis=-1, keepdims=True)
