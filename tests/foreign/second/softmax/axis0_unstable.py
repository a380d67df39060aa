import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "combo:wrong-axis+unstable"
WHY = "first axis and no shift"


def answer(x):
    """Compute softmax values for each sets of scores in x."""
    return np.exp(x) / np.sum(np.exp(x), axis=0)
