import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "argument-ignored"
WHY = "the mask isn't used except for empty rows"


def answer(scores, mask):
    e = np.exp(scores - scores.max(-1, keepdims=True))
    w = e / e.sum(-1, keepdims=True)
    return np.where(mask.any(-1)[..., None], w, 0)
