import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "wrong-api-transpose"
WHY = "key.T reverses all axes"


def answer(query, key):
    return query @ key.T / np.sqrt(key.shape[-1])
