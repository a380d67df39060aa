import numpy as np

EXERCISE = "soft_lookup"
CORRECT = True
WHY = "einsum throughout"


def answer(q, K, V):
    s = np.einsum("d,kd", q, K)
    e = np.exp(s - np.max(s))
    return np.einsum("k,kv->v", e, V) / np.einsum("k->", e)
