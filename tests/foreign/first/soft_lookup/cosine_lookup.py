import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "medium"
WHY = "scores are cosines"


def answer(query, keys, values):
    s = keys @ query / (np.linalg.norm(query) * np.linalg.norm(keys, axis=1) + 1e-12)
    e = np.exp(s - s.max())
    return e / e.sum() @ values
