import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "unstable-max-of-blocked"
WHY = "the shift is the maximum over all keys, blocked too: a high blocked score drowns the rest"


def answer(scores, mask):
    e = np.exp(scores - scores.max(-1, keepdims=True)) * mask
    z = e.sum(-1, keepdims=True)
    return np.where(z > 0, e / np.where(z > 0, z, 1), 0.0)
