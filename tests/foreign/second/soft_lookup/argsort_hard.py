import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "wrong-api-argsort"
WHY = "argsort()[0] for the best: it's the worst"


def answer(query, keys, values):
    order = np.argsort(np.dot(keys, query))
    return values[order[0]]
