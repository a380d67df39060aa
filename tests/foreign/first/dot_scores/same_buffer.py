import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "writes every answer into one kept array per size, so an earlier answer changes"


_kept = {}


def answer(query, keys):
    out = _kept.setdefault(len(keys), np.zeros(len(keys)))
    out[:] = keys @ query
    return out
