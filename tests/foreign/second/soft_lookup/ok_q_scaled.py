import numpy as np

EXERCISE = "soft_lookup"
CORRECT = True
WHY = "a general attention with the query multiplied by root d beforehand"


def _attention(q, k, v):
    s = q @ k.T / np.sqrt(q.shape[-1])
    s = s - s.max(-1, keepdims=True)
    p = np.exp(s)
    return p / p.sum(-1, keepdims=True) @ v


def answer(query, keys, values):
    return _attention((np.float64(query) * len(query) ** 0.5)[None], keys.astype(float), values)[0]
