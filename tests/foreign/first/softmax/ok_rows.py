import numpy as np

EXERCISE = "softmax"
CORRECT = True
LEVEL = "correct"
WHY = "loops over the rows of a reshaped copy"


def answer(scores):
    out = np.array(scores, dtype=float)
    for index in np.ndindex(*scores.shape[:-1]):
        row = out[index] - out[index].max()
        row = np.exp(row)
        out[index] = row / row.sum()
    return out
