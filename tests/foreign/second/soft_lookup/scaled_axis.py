import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "combo:scaled+wrong-axis"
WHY = "root d, and the softmax runs over the single query"


def answer(query, keys, values):
    s = (query[None] @ keys.T) / np.sqrt(query.size)
    w = np.exp(s - s.max(axis=0)) / np.exp(s - s.max(axis=0)).sum(axis=0)
    return (w @ values)[0]
