import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "divides by the keys' lengths"


def answer(query, keys):
    return keys @ query / (np.linalg.norm(keys, axis=1) + 1e-12)
