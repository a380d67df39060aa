import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "combo:wrong-axis+uniform"
WHY = "over all scores at once, and -1e9"


def answer(scores, mask):
    s = np.where(mask, scores, -1e9)
    e = np.exp(s - s.max())
    return e / e.sum()
