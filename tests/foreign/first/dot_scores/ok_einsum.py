import numpy as np

EXERCISE = "dot_scores"
CORRECT = True
LEVEL = "correct"
WHY = "einsum"


def answer(query, keys):
    return np.einsum("d,kd->k", query, keys)
