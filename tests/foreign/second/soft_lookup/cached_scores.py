import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "state-between-calls"
WHY = 'keeps keys of the first call of a shape ("the memory")'


memory = {}


def answer(query, keys, values):
    K, V = memory.setdefault((keys.shape, values.shape), (keys.copy(), values.copy()))
    s = K @ query
    w = np.exp(s - s.max())
    return w / w.sum() @ V
