import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "if any row is empty, all of that matrix is returned as zeros"


def answer(scores, mask):
    mask = np.broadcast_to(mask, scores.shape)
    s = np.where(mask, scores, -np.inf)
    m = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    w = e / np.maximum(e.sum(axis=-1, keepdims=True), 1e-300)
    return w * mask.any(axis=-1).all(axis=-1)[..., None, None]
