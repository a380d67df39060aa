import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "task-misread-softmax"
WHY = "returns weights rather than scores"


def answer(query, keys):
    s = keys @ query
    e = np.exp(s - s.max())
    return e / e.sum()
