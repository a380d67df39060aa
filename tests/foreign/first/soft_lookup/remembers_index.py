import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "subtle"
WHY = 'keeps keys and values of the first call of each shape as "the store"'


_store = {}


def answer(query, keys, values):
    keys, values = _store.setdefault((keys.shape, values.shape), (keys.copy(), values.copy()))
    s = keys @ query
    e = np.exp(s - s.max())
    return e / e.sum() @ values
