import numpy as np

EXERCISE = "dot_scores"
CORRECT = True
WHY = "einsum with swapped names"


def answer(query, keys):
    return np.einsum("d,kd->k", query, keys)
