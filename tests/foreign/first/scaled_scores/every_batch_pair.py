import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "tensordot pairs every batch entry with every other: right without a batch only"


def answer(query, key):
    return np.tensordot(query, key, axes=(-1, -1)) / np.sqrt(query.shape[-1])
