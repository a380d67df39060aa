import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "wrong-api-batches"
WHY = "np.inner crosses the batches"


def answer(query, key):
    return np.inner(query, key) / query.shape[-1] ** 0.5
