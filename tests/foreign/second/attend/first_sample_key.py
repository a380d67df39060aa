import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "batch-mixed"
WHY = "every sample attends to the keys of the first"


def answer(query, key, value):
    k0 = key if key.ndim == 2 else np.broadcast_to(key[:1], key.shape)
    s = query @ k0.swapaxes(-1, -2) / np.sqrt(key.shape[-1])
    e = np.exp(s - s.max(-1, keepdims=True))
    w = e / e.sum(-1, keepdims=True)
    return w @ value, w
