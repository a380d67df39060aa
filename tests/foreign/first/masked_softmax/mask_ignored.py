import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "easy"
WHY = "the mask is not used"


def answer(scores, mask):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
