import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = 'blocked weights are set to 1e-9, not 0, "to keep the logarithm alive"'


def answer(scores, mask):
    s = np.where(mask, scores, -np.inf)
    m = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    z = e.sum(axis=-1, keepdims=True)
    w = e / np.where(z == 0, 1, z)
    return np.where(mask | ~mask.any(axis=-1, keepdims=True), w, 1e-9)
