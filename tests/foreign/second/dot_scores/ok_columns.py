import numpy as np

EXERCISE = "dot_scores"
CORRECT = True
WHY = "adds up column by column"


def answer(query, keys):
    total = np.zeros(len(keys))
    for c in range(len(query)):
        total = total + query[c] * keys[:, c]
    return total
