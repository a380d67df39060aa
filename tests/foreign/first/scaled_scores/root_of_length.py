import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "len(query): the number of queries, or of batches"


def answer(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(len(query))
