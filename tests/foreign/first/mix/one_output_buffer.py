import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "matmul(out=kept array): earlier answers change"


_out = {}


def answer(weights, values):
    shape = weights.shape[:-1] + values.shape[-1:]
    buf = _out.setdefault((shape, weights.dtype), np.empty(shape, weights.dtype))
    return np.matmul(weights, values, out=buf)
