import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "accumulate-slip"
WHY = "= for +=: only the last value"


def answer(weights, values):
    out = np.zeros(weights.shape[:-1] + values.shape[-1:])
    for j in range(weights.shape[-1]):
        out = weights[..., j, None] * values[..., j, None, :]
    return out
