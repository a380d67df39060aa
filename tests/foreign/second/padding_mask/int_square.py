import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "combo:dtype+shape"
WHY = "outer product of 0/1 masks: integers, (b, n, n)"


def answer(lengths, n):
    m = (np.arange(n) < lengths[:, None]).astype(int)
    return np.einsum("bi,bj->bij", m, m)
