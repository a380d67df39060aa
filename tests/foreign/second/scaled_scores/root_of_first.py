import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "scale-wrong-axis"
WHY = "root of query.shape[0]"


def answer(query, key):
    scores = query @ np.moveaxis(key, -1, -2)
    return scores / np.sqrt(query.shape[0])
