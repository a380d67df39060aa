import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "special-case-only"
WHY = "a mask of two axes with leading axes is aligned to the front"


def answer(scores, mask):
    m = mask.reshape(mask.shape + (1,) * (scores.ndim - mask.ndim))
    s = np.where(m, scores, -np.inf)
    t = s.max(-1, keepdims=True)
    e = np.exp(s - np.where(np.isinf(t), 0, t))
    z = e.sum(-1, keepdims=True)
    return e / np.where(z == 0, 1, z)
