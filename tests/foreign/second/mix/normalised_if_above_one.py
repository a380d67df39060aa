import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "combo:normalised+threshold"
WHY = "rows above 1 are normalised, weights below 1e-3 dropped"


def answer(weights, values):
    w = np.where(np.abs(weights) < 1e-3, 0.0, weights)
    total = w.sum(-1, keepdims=True)
    w = np.where(total > 1 + 1e-6, w / np.where(total == 0, 1, total), w)
    return np.einsum("...ij,...jk->...ik", w, values)
