import math

import numpy as np

EXERCISE = "attend_masked"
CORRECT = True
WHY = "flattened loops over permitted keys"


def answer(query, key, value, mask):
    q, k, v = query.shape[-2], key.shape[-2], value.shape[-1]
    lead = query.shape[:-2]
    M = np.broadcast_to(mask, lead + (q, k)).reshape(-1, q, k)
    Q, K, V = (x.reshape(-1, *x.shape[-2:]).astype(float) for x in (query, key, value))
    W = np.zeros(M.shape)
    O = np.zeros((len(M), q, v))
    for b in range(len(M)):
        for i in range(q):
            s = {j: float(Q[b, i] @ K[b, j]) / math.sqrt(Q.shape[-1]) for j in range(k) if M[b, i, j]}
            if not s:
                continue
            hi = max(s.values())
            z = sum(math.exp(t - hi) for t in s.values())
            for j, t in s.items():
                W[b, i, j] = math.exp(t - hi) / z
                O[b, i] += W[b, i, j] * V[b, j]
    return O.reshape(*lead, q, v), W.reshape(*lead, q, k)
