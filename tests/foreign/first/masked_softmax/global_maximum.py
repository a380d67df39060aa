import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "one maximum for everything: rows far below it are taken for empty"


def answer(scores, mask):
    s = np.where(mask, scores, -np.inf)
    top = s.max()
    e = np.exp(s - (top if np.isfinite(top) else 0))
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)
