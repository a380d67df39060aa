import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "reshape(d, k) where a transpose is needed: right shape, mixed-up numbers"


def answer(query, key):
    *lead, k, d = key.shape
    return query @ key.reshape(*lead, d, k) / np.sqrt(d)
