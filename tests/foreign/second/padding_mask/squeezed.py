import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "squeeze"
WHY = "squeeze and one axis back: b = 1 loses its axis"


def answer(lengths, n):
    m = np.squeeze(np.arange(n) < lengths[:, None])
    return m[..., None, :]
