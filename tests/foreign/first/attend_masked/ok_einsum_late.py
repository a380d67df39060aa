import numpy as np

EXERCISE = "attend_masked"
CORRECT = True
LEVEL = "correct"
WHY = "einsum, divides at the end, empty rows by where"


def answer(query, key, value, mask):
    s = np.einsum("...qd,...kd->...qk", query, key) * query.shape[-1] ** -0.5
    low = np.where(mask, s, -np.inf)
    top = low.max(axis=-1, keepdims=True, initial=-1e30)
    e = np.exp(low - top)
    z = np.where(np.any(mask, axis=-1, keepdims=True), e.sum(axis=-1, keepdims=True), 1)
    return np.einsum("...qk,...kv->...qv", e, value) / z, e / z
