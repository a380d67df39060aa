import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "wrong-axis"
WHY = "uses any() over the queries: a key is blocked only if no query may see it"


def answer(scores, mask):
    keep = mask.any(axis=-2, keepdims=True)
    s = np.where(keep, scores, -1e30)
    e = np.exp(s - s.max(-1, keepdims=True)) * keep
    return e / np.maximum(e.sum(-1, keepdims=True), 1e-30)
