import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "wrong-variable"
WHY = "mixes the keys, values unused"


def answer(query, keys, values):
    scores = np.einsum("d,kd->k", query, keys)
    p = np.exp(scores - scores.max())
    p = p / p.sum()
    return np.einsum("k,kd->d", p, keys)
