import numpy as np

EXERCISE = "mix"
CORRECT = True
LEVEL = "correct"
WHY = "adds the keys' contributions one by one"


def answer(weights, values):
    out = np.zeros(weights.shape[:-1] + values.shape[-1:])
    for i in range(weights.shape[-1]):
        out += weights[..., :, i, None] * values[..., None, i, :]
    return out
