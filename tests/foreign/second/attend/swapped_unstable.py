import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "combo:wrong-result-order+unstable"
WHY = "weights first, exp without shift"


def answer(query, key, value):
    e = np.exp(np.einsum("...id,...jd->...ij", query, key) * query.shape[-1] ** -0.5)
    a = e / e.sum(-1)[..., None]
    return a, a @ value
