import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "empty-row-spreads"
WHY = "if any row is empty, the whole answer is zeros"


def answer(scores, mask):
    mask = np.broadcast_to(mask, scores.shape)
    if not mask.any(axis=-1).all():
        return np.zeros_like(scores)
    s = np.where(mask, scores, -np.inf)
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)
