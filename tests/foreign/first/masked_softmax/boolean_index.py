import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "scores[~mask] = -inf on a copy: an error when the mask is (q, k) and the scores have a batch"


def answer(scores, mask):
    s = scores.copy()
    s[~mask] = -np.inf
    m = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    z = e.sum(axis=-1, keepdims=True)
    return e / np.where(z == 0, 1, z)
