import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "mask-after-softmax"
WHY = "zeroes after softmax without renormalising"


def answer(scores, mask):
    e = np.exp(scores - scores.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True) * mask
