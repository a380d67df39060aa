import math

import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "scale-wrong-axis"
WHY = "root of the number of keys"


def answer(query, key):
    return np.einsum("...qd,...kd->...qk", query, key) / math.sqrt(key.shape[-2])
