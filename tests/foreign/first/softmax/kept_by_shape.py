import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "writes into an array kept per shape, so an earlier answer changes with the next call"


_kept = {}


def answer(scores):
    out = _kept.setdefault(scores.shape, np.empty(scores.shape))
    out[...] = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out /= out.sum(axis=-1, keepdims=True)
    return out
