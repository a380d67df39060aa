import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "state-between-calls"
WHY = "accumulator made once per shape and never cleared"


_acc = {}


def answer(weights, values):
    shape = weights.shape[:-1] + (values.shape[-1],)
    out = _acc.setdefault(shape, np.zeros(shape))
    for j in range(values.shape[-2]):
        out += weights[..., j : j + 1] * values[..., j : j + 1, :]
    return out
