import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "easy"
WHY = "a softmax too many"


def answer(query, key):
    s = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
