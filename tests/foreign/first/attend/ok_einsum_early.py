import numpy as np

EXERCISE = "attend"
CORRECT = True
LEVEL = "correct"
WHY = "scaled early, einsum, divided late"


def answer(query, key, value):
    s = np.einsum("...qd,...kd->...qk", query / np.sqrt(query.shape[-1]), key)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    z = e.sum(axis=-1, keepdims=True)
    return np.einsum("...qk,...kv->...qv", e, value) / z, e / z
