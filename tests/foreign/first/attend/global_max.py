import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "one maximum for the whole batch: rows with very low scores become 0/0"


def answer(query, key, value):
    s = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    e = np.exp(s - s.max())
    w = e / e.sum(axis=-1, keepdims=True)
    return w @ value, w
