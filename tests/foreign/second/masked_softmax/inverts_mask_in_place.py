import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "writes-argument"
WHY = "turns the caller's mask round"


def answer(scores, mask):
    np.logical_not(mask, out=mask)
    s = np.where(mask, -np.inf, scores)
    m = s.max(-1, keepdims=True)
    e = np.exp(s - np.where(np.isinf(m), 0, m))
    z = e.sum(-1, keepdims=True)
    return np.where(z == 0, 0, e / np.where(z == 0, 1, z))
