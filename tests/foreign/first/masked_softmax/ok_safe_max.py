import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
LEVEL = "correct"
WHY = "-inf, a safe maximum, a safe sum"


def answer(scores, mask):
    s = np.where(mask, scores, -np.inf)
    m = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)
