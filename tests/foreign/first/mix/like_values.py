import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "the output is zeros_like(values): as many rows as there are keys"


def answer(weights, values):
    out = np.zeros_like(values)
    m = weights @ values
    n = min(out.shape[-2], m.shape[-2])
    out[..., :n, :] = m[..., :n, :]
    return out
