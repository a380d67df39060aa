import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "keys by queries: (k, q)"


def answer(query, key):
    return key @ np.swapaxes(query, -1, -2) / np.sqrt(query.shape[-1])
