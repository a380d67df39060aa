import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "the accumulator is an integer array made with dtype=int"


def answer(weights, values):
    out = np.zeros(weights.shape[:-1] + values.shape[-1:], dtype=int)
    out[...] = weights @ values
    return out
