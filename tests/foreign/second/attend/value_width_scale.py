import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "scale-wrong-axis"
WHY = "root of the value's width"


def answer(query, key, value):
    s = np.einsum("...qd,...kd->...qk", query, key) / np.sqrt(value.shape[-1])
    w = np.exp(s - s.max(axis=-1, keepdims=True))
    w = w / w.sum(axis=-1, keepdims=True)
    return np.einsum("...qk,...kv->...qv", w, value), w
