import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "combo:wrong-base+zero"
WHY = "natural log, and NaN at 0"


def answer(weights):
    return -np.sum(weights * np.log(weights), axis=-1)
