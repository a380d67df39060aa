import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "the last key keeps score 0"


def answer(query, keys):
    out = np.zeros(len(keys))
    for i in range(len(keys) - 1):
        out[i] = np.dot(query, keys[i])
    return out
