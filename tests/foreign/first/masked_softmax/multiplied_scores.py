import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "medium"
WHY = "scores * mask: blocked keys score 0, then only their weights are removed"


def answer(scores, mask):
    s = scores * mask
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) * mask
