import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "mask-zero-times-inf"
WHY = "(1-mask) * -inf is NaN where 0"


def answer(scores, mask):
    s = scores + (1.0 - mask) * -np.inf
    e = np.exp(s - np.nanmax(s, axis=-1, keepdims=True))
    return np.nan_to_num(e / e.sum(-1, keepdims=True))
