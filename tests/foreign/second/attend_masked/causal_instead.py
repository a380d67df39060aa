import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "argument-ignored"
WHY = "any mask given becomes a causal one"


def answer(query, key, value, mask):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    if mask is not None:
        s = np.where(np.tril(np.ones(s.shape[-2:])) == 0, -np.inf, s)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return w @ value, w
