import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
LEVEL = "subtle"
WHY = "nan_to_num on the output only: the weights of an empty row stay NaN"


def _scores(query, key):
    return query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])


def answer(query, key, value, mask):
    s = np.where(mask, _scores(query, key), -np.inf)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    w = e / e.sum(axis=-1, keepdims=True)
    return np.nan_to_num(w @ value), w
