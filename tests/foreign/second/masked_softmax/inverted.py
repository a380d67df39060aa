import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "polarity"
WHY = 'True read as "block"'


def answer(scores, mask):
    mask = np.broadcast_to(mask, scores.shape)
    s = np.where(mask, -np.inf, scores)
    m = s.max(-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    z = e.sum(-1, keepdims=True)
    return np.divide(e, z, out=np.zeros_like(e), where=z > 0)
