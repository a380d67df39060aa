import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "the root of d - 1, as in a sample variance"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(max(query.shape[-1] - 1, 1))
