import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "the output is zeros_like(weights): as many columns as there are keys"


def answer(weights, values):
    out = np.zeros_like(weights)
    for j in range(min(values.shape[-1], out.shape[-1])):
        out[..., j] = (weights * values[..., None, :, j]).sum(axis=-1)
    return out
