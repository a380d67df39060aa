import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "subtle"
WHY = "clips the scores to +-80 against overflow, so two large ones tie"


def answer(query, keys, values):
    e = np.exp(np.clip(keys @ query, -80, 80))
    return e / e.sum() @ values
