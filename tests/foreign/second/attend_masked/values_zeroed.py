import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "misconception-zero-values"
WHY = "zeroes values that some query may not see"


def answer(query, key, value, mask):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    m = np.broadcast_to(mask, s.shape)
    e = np.exp(np.where(m, s, -np.inf) - np.max(np.where(m, s, -1e30), -1, keepdims=True))
    w = e / np.maximum(e.sum(-1, keepdims=True), 1e-30)
    return w @ (value * m.all(-2)[..., None]), w
