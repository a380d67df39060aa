import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "exp times mask without the maximum: overflow, or an open row underflows and is taken for empty"


def answer(scores, mask):
    e = np.exp(scores) * mask
    z = e.sum(axis=-1, keepdims=True)
    return np.nan_to_num(e / np.where(z == 0, 1, z))
