import numpy as np

EXERCISE = "scaled_scores"
CORRECT = True
WHY = "both divided by the fourth root"


def answer(query, key):
    r = np.sqrt(np.sqrt(np.float64(query.shape[-1])))
    return np.einsum("...id,...jd->...ij", query / r, key / r)
