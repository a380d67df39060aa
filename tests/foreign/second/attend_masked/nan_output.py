import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "empty-row-nan"
WHY = "empty rows are NaN"


def answer(query, key, value, mask):
    s = np.where(mask, query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1]), -np.inf)
    w = np.exp(s - s.max(-1, keepdims=True))
    w = w / w.sum(-1, keepdims=True)
    return w @ value, w
