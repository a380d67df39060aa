import numpy as np

EXERCISE = "cosine"
CORRECT = True
WHY = "entries of the Gram matrix"


def answer(a, b):
    m = np.stack((a, b))
    g = m @ m.T
    return g[0, 1] / (g[0, 0] * g[1, 1]) ** 0.5
