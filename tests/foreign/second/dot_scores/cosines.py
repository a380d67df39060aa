import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "misconception-cosine"
WHY = "normalises the keys"


def answer(query, keys):
    k = keys / np.linalg.norm(keys, axis=1, keepdims=True)
    return k @ query
