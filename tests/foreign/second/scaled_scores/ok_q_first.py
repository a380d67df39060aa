import numpy as np

EXERCISE = "scaled_scores"
CORRECT = True
WHY = "scales the query before the product"


def answer(query, key):
    return (query * query.shape[-1] ** -0.5) @ np.swapaxes(key, -1, -2)
