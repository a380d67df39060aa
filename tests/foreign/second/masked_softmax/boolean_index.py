import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "special-case-only"
WHY = "scores[~mask] needs a mask with all the axes"


def answer(scores, mask):
    s = scores.astype(float).copy()
    s[~mask] = -np.inf
    top = s.max(-1, keepdims=True)
    top[np.isneginf(top)] = 0
    e = np.exp(s - top)
    z = e.sum(-1, keepdims=True)
    return e / np.where(z == 0, 1, z)
