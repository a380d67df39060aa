import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "empty-row-half-fixed"
WHY = "only the output's NaN is repaired"


def answer(query, key, value, mask):
    s = np.einsum("...qd,...kd->...qk", query, key) / np.sqrt(key.shape[-1])
    s = np.where(mask, s, -np.inf)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return np.nan_to_num(np.einsum("...qk,...kv->...qv", w, value)), w
