EXERCISE = "attend"
CORRECT = False
KIND = "writes-argument"
WHY = "query *= scale"


def answer(query, key, value):
    import numpy as np

    query *= 1 / np.sqrt(query.shape[-1])
    s = query @ key.swapaxes(-1, -2)
    s -= s.max(-1, keepdims=True)
    w = np.exp(s)
    w /= w.sum(-1, keepdims=True)
    return w @ value, w
