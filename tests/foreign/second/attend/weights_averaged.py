import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-api-mha"
WHY = "weights averaged over the leading axis, as MultiheadAttention returns them"


def answer(query, key, value):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    out = w @ value
    return out, (w.mean(0) if w.ndim > 2 else w)
