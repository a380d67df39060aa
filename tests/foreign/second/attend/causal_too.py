import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "task-misread-mask"
WHY = "is_causal out of habit"


def answer(query, key, value):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    tri = np.tril(np.ones(s.shape[-2:], dtype=bool))
    s = np.where(tri, s, -np.inf)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return w @ value, w
