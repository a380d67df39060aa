import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "loops over len(query) keys: right only when there are as many keys as dimensions"


def answer(query, keys):
    return np.array([np.dot(query, keys[i % len(keys)]) for i in range(len(query))])
