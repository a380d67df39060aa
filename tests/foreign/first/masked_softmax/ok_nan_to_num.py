import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
LEVEL = "correct"
WHY = "-inf, plain softmax, NaN rows replaced by 0 (warns)"


def answer(scores, mask):
    s = np.where(mask, scores, -np.inf)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return np.nan_to_num(e / e.sum(axis=-1, keepdims=True))
