import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "mask-added"
WHY = "adds the mask as a number"


def answer(scores, mask):
    s = scores + mask.astype(scores.dtype)
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)
