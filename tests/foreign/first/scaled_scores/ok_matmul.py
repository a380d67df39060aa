import numpy as np

EXERCISE = "scaled_scores"
CORRECT = True
LEVEL = "correct"
WHY = "matmul and divide"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
