import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "special-case-only"
WHY = "einsum for two axes only"


def answer(weights, values):
    return np.einsum("qk,kv->qv", weights, values)
