from collections import namedtuple

import numpy as np

EXERCISE = "attend"
CORRECT = True
WHY = "a namedtuple, numpy"


Result = namedtuple("Result", "output weights")


def answer(query, key, value):
    z = (query / np.sqrt(key.shape[-1])) @ np.moveaxis(key, -1, -2)
    p = np.exp(z - z.max(axis=-1, keepdims=True))
    p = p / p.sum(axis=-1, keepdims=True)
    return Result(weights=p, output=p @ value)
