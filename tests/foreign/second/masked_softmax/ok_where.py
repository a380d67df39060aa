import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
WHY = "-inf, guarded maximum and sum"


def answer(scores, mask):
    s = np.where(mask, scores, -np.inf)
    top = s.max(-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(top), top, 0.0))
    return e / np.maximum(e.sum(-1, keepdims=True), 1e-300 if s.dtype == np.float64 else 1e-30)
