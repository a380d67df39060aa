import numpy as np

EXERCISE = "soft_lookup"
CORRECT = True
LEVEL = "correct"
WHY = "einsum twice"


def answer(query, keys, values):
    s = np.einsum("d,kd->k", query, keys)
    s = s - s.max()
    s = np.exp(s - np.log(np.exp(s).sum()))
    return np.einsum("k,kv->v", s, values)
