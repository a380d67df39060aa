import numpy as np

EXERCISE = "attend"
CORRECT = True
LEVEL = "correct"
WHY = "one query at a time"


def _softmax(s, axis=-1):
    e = np.exp(s - s.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def answer(query, key, value):
    out = np.zeros(query.shape[:-1] + value.shape[-1:])
    weights = np.zeros((*query.shape[:-1], key.shape[-2]))
    for lead in np.ndindex(query.shape[:-2]):
        for i, q in enumerate(query[lead]):
            w = _softmax(key[lead] @ q / len(q) ** 0.5)
            weights[lead][i] = w
            out[lead][i] = w @ value[lead]
    return out, weights
