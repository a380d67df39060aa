import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "squeeze"
WHY = "squeezes the single query away"


def answer(query, key):
    return np.squeeze(query @ key.swapaxes(-1, -2)) / np.sqrt(query.shape[-1])
