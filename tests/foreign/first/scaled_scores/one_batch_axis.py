import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "transpose(0, 2, 1) knows exactly one batch axis"


def answer(query, key):
    if key.ndim == 2:
        return query @ key.T / np.sqrt(query.shape[-1])
    return query @ key.transpose(0, 2, 1) / np.sqrt(query.shape[-1])
