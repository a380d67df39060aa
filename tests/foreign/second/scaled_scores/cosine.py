import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "misconception-cosine"
WHY = "divides by the lengths"


def answer(query, key):
    q = query / np.linalg.norm(query, axis=-1, keepdims=True)
    k = key / np.linalg.norm(key, axis=-1, keepdims=True)
    return q @ k.swapaxes(-1, -2)
