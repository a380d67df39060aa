import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "naive exp, with the NaN of the overflow replaced by 0: finite, but the winner gets no weight"


def answer(scores):
    e = np.exp(scores)
    return np.nan_to_num(e / e.sum(axis=-1, keepdims=True), nan=0.0)
