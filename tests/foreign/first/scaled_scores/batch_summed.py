import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "medium"
WHY = "the einsum adds up the batch entries"


def answer(query, key):
    q = query.reshape(-1, *query.shape[-2:])
    k = key.reshape(-1, *key.shape[-2:])
    s = np.einsum("bqd,bkd->qk", q, k) / np.sqrt(query.shape[-1])
    return np.broadcast_to(s, query.shape[:-2] + s.shape).copy()
