import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "misconception-cosine"
WHY = "cosine in place of the dot product"


def answer(query, keys, values):
    nq = np.linalg.norm(query)
    nk = np.linalg.norm(keys, axis=-1)
    s = (keys @ query) / np.where(nq * nk == 0, 1, nq * nk)
    w = np.exp(s) / np.exp(s).sum()
    return w @ values
