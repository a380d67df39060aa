import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "dtype-additive"
WHY = "0 for real, -inf for padding"


def answer(lengths, n):
    real = np.arange(n) < lengths[:, None]
    return np.where(real, 0.0, -np.inf)[:, None]
