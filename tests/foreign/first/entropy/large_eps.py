import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "subtle"
WHY = "log2(w + 1e-3) against log 0 moves every answer"


def answer(weights):
    return -(weights * np.log2(weights + 1e-3)).sum(axis=-1)
