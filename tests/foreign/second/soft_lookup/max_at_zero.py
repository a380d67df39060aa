import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "unstable-wrong-shift"
WHY = "shift by max(0, max): scores all far below zero vanish"


def answer(query, keys, values):
    scores = [float(np.dot(query, k)) for k in keys]
    m = 0
    for s in scores:
        m = max(m, s)
    e = np.exp(np.array(scores) - m)
    return (e[:, None] * values).sum(0) / e.sum()
