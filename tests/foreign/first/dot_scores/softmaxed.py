import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "easy"
WHY = "returns weights: a softmax has been put on top"


def answer(query, keys):
    s = keys @ query
    e = np.exp(s - s.max())
    return e / e.sum()
