import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "subtle"
WHY = "scores as a (k, 1) column with softmax over its last axis: every weight is 1"


def answer(query, keys, values):
    s = keys @ query[:, None]
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    w = e / e.sum(axis=-1, keepdims=True)
    return (w * values).sum(axis=0)
