import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "the result array has dtype int, so the scores are cut off"


def answer(query, keys):
    out = np.array([0] * len(keys))
    for i in range(len(keys)):
        out[i] = np.dot(query, keys[i])
    return out
