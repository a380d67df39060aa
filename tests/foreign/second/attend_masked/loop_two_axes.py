import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "special-case-only"
WHY = "loops written for two axes"


def answer(query, key, value, mask):
    q, d = query.shape
    k = len(key)
    W = np.zeros((q, k))
    for i in range(q):
        idx = [j for j in range(k) if mask[i % len(mask), j]]
        if idx:
            s = key[idx] @ query[i] / np.sqrt(d)
            e = np.exp(s - s.max())
            W[i, idx] = e / e.sum()
    return W @ value, W
