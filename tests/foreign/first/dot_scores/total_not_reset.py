import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "the running total is set to zero once, before the loop over the keys"


def answer(query, keys):
    out, total = [], 0.0
    for key in keys:
        for x, y in zip(query, key, strict=False):
            total += x * y
        out.append(total)
    return np.array(out)
