import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "wrong-reduction"
WHY = "mean over keys"


def answer(weights):
    with np.errstate(divide="ignore", invalid="ignore"):
        t = np.nan_to_num(weights * np.log2(weights))
    return -t.mean(axis=-1)
