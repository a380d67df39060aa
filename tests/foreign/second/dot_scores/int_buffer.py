import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "dtype-int"
WHY = "the result array is made like a range of integers, so scores are cut"


def answer(query, keys):
    scores = np.zeros_like(np.arange(len(keys)))
    for i, key in enumerate(keys):
        scores[i] = np.dot(query, key)
    return scores
