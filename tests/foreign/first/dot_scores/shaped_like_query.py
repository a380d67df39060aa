import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "the result is made with zeros_like(query), so it has d places instead of k"


def answer(query, keys):
    out = np.zeros_like(query)
    for i, key in enumerate(keys):
        if i < len(out):
            out[i] = key @ query
    return out
