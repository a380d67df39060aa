import numpy as np

EXERCISE = "attend"
CORRECT = True
WHY = "one key at a time with running maximum; weights at the end"


def answer(query, key, value):
    q = query.astype(float) / np.sqrt(query.shape[-1])
    m = np.full(q.shape[:-1] + (1,), -np.inf)
    z = np.zeros_like(m)
    o = np.zeros(q.shape[:-1] + value.shape[-1:])
    logs = []
    for j in range(key.shape[-2]):
        s = (q * key[..., j : j + 1, :]).sum(-1, keepdims=True)
        new = np.maximum(m, s)
        z = z * np.exp(m - new) + np.exp(s - new)
        o = o * np.exp(m - new) + np.exp(s - new) * value[..., j : j + 1, :]
        m = new
        logs.append(s)
    return o / z, np.exp(np.concatenate(logs, -1) - m) / z
