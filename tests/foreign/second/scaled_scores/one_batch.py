import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "special-case-only"
WHY = "einsum with exactly one leading axis"


def answer(query, key):
    return np.einsum("bqd,bkd->bqk", query, key) / np.sqrt(query.shape[2])
