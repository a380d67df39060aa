import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "reshapes the weights to (k, q) and transposes: right shape, mixed-up rows"


def answer(weights, values):
    *lead, q, k = weights.shape
    return np.swapaxes(weights.reshape(*lead, k, q), -1, -2) @ values
