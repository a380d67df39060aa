import math

import numpy as np

EXERCISE = "scaled_scores"
CORRECT = True
LEVEL = "correct"
WHY = "three loops over a zero array"


def answer(query, key):
    out = np.zeros((*query.shape[:-1], key.shape[-2]))
    for lead in np.ndindex(query.shape[:-2]):
        for i in range(query.shape[-2]):
            for j in range(key.shape[-2]):
                out[(*lead, i, j)] = np.dot(query[lead][i], key[lead][j]) / math.sqrt(query.shape[-1])
    return out
