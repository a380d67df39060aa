import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "mask-score-zero"
WHY = "multiplies scores by the mask: a blocked score of 0 counts"


def answer(scores, mask):
    s = scores * mask
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)
