import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "empty-row-uniform"
WHY = "finfo.min as fill, nan_to_num never needed: empty rows uniform"


def answer(scores, mask):
    fill = np.finfo(scores.dtype).min
    x = np.where(mask, scores, fill)
    x = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.nan_to_num(x / x.sum(axis=-1, keepdims=True))
