import numpy as np

EXERCISE = "mix"
CORRECT = True
LEVEL = "correct"
WHY = "einsum with leading axes"


def answer(weights, values):
    return np.einsum("...qk,...kv->...qv", weights, values)
