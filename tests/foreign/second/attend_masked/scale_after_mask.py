import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "combo:scale-order+fill"
WHY = "fills -100 and then divides the filled scores by root d"


def answer(query, key, value, mask):
    s = np.where(mask, query @ key.swapaxes(-1, -2), -100)
    s = s / np.sqrt(query.shape[-1])
    w = np.exp(s - s.max(-1, keepdims=True))
    w = w / w.sum(-1, keepdims=True) * mask.any(-1, keepdims=True)
    return w @ value, w
