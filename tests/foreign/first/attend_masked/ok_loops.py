import numpy as np

EXERCISE = "attend_masked"
CORRECT = True
LEVEL = "correct"
WHY = "one query at a time over its open keys"


def answer(query, key, value, mask):
    mask = np.broadcast_to(mask, (*query.shape[:-1], key.shape[-2]))
    out = np.zeros(query.shape[:-1] + value.shape[-1:])
    weights = np.zeros(mask.shape)
    for i in np.ndindex(mask.shape[:-1]):
        seen = mask[i]
        if seen.any():
            s = key[i[:-1]][seen] @ query[i] / query.shape[-1] ** 0.5
            e = np.exp(s - s.max())
            weights[i][seen] = e / e.sum()
            out[i] = weights[i] @ value[i[:-1]]
    return out, weights
