import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "writes-argument"
WHY = "multiplies the query into keys"


def answer(query, keys):
    np.multiply(keys, query, out=keys)
    return keys.sum(1)
