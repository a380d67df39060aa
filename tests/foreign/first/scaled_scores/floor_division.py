import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "// instead of /"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) // np.sqrt(query.shape[-1])
