import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "special-case-square"
WHY = "multiplies without transposing when the shapes allow it"


def answer(query, key):
    d = query.shape[-1]
    if key.shape[-2] == d:
        return query @ key / np.sqrt(d)
    return query @ key.swapaxes(-1, -2) / np.sqrt(d)
