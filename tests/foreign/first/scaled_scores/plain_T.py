import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "key.T turns all axes round: right without a batch only"


def answer(query, key):
    return query @ key.T / np.sqrt(query.shape[-1])
