import numpy as np

EXERCISE = "entropy"
CORRECT = False
LEVEL = "subtle"
WHY = "uses log2(1 + w) to be safe at 0"


def answer(weights):
    return (weights * np.log1p(weights)).sum(axis=-1) / np.log(2)
