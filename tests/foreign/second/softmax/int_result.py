import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "dtype-int"
WHY = "the result array is of integers"


def answer(scores):
    out = np.zeros(scores.shape, dtype=np.int64)
    for i in np.ndindex(scores.shape[:-1]):
        e = np.exp(scores[i] - scores[i].max())
        out[i] = e / e.sum()
    return out
