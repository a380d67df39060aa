import numpy as np

EXERCISE = "scaled_scores"
CORRECT = True
LEVEL = "correct"
WHY = "both sides divided by the fourth root of d"


def answer(query, key):
    r = query.shape[-1] ** 0.25
    return np.einsum("...qd,...kd->...qk", query / r, key / r)
