import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "medium"
WHY = "the einsum sums over the batch as well"


def answer(weights, values):
    w = weights.reshape(-1, *weights.shape[-2:])
    v = values.reshape(-1, *values.shape[-2:])
    out = np.einsum("bqk,bkv->qv", w, v)
    return np.broadcast_to(out, weights.shape[:-1] + values.shape[-1:]).copy()
