import numpy as np

EXERCISE = "attend"
CORRECT = False
LEVEL = "subtle"
WHY = "divides the output by the sum but returns the exps as weights"


def answer(query, key, value):
    s = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e @ value / e.sum(axis=-1, keepdims=True), e
