import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "returns the scores sorted, best first"


def answer(query, keys):
    return np.sort(keys @ query)[::-1]
