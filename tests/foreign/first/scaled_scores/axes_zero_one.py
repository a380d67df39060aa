import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "swaps axes 0 and 1: right without a batch only"


def answer(query, key):
    return query @ key.swapaxes(0, 1) / np.sqrt(query.shape[-1])
