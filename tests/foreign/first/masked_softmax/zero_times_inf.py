import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "medium"
WHY = "mask * -inf: 0 * inf is NaN at every open key"


def answer(scores, mask):
    s = scores + (1 - mask.astype(float)) * -np.inf
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
