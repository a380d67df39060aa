import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "shape-kept"
WHY = "(1, v)"


def answer(query, keys, values):
    q = query[np.newaxis, :]
    s = q @ keys.T
    w = np.exp(s - s.max(axis=-1, keepdims=True))
    return (w / w.sum(axis=-1, keepdims=True)) @ values
