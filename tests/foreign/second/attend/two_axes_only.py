import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "special-case-only"
WHY = "np.dot and .T: two axes only"


def answer(query, key, value):
    s = np.dot(query, key.T) / np.sqrt(query.shape[1])
    w = np.exp(s - s.max(1)[:, None])
    w = w / w.sum(1)[:, None]
    return np.dot(w, value), w
