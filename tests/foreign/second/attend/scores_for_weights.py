import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-result"
WHY = "the second result is the scores"


def answer(query, key, value):
    scores = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    e = np.exp(scores - scores.max(-1, keepdims=True))
    out = e / e.sum(-1, keepdims=True) @ value
    return out, scores
