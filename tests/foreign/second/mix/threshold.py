import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "threshold"
WHY = 'weights below 1 % are dropped "as noise"'


def answer(weights, values):
    return np.where(weights < 0.01, 0, weights) @ values
