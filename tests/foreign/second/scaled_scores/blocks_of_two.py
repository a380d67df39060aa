import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "remainder-dropped"
WHY = "blocks of two queries into an array of zeros; the odd last query is left at 0"


def answer(query, key):
    n = query.shape[-2]
    out = np.zeros(query.shape[:-1] + (key.shape[-2],))
    for b in range(n // 2):
        s = slice(2 * b, 2 * b + 2)
        out[..., s, :] = query[..., s, :] @ key.swapaxes(-1, -2)
    return out / np.sqrt(query.shape[-1])
