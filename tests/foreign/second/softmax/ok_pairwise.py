import numpy as np

EXERCISE = "softmax"
CORRECT = True
WHY = "1 / sum exp(s_j - s_i), infinities welcome"


def answer(s):
    with np.errstate(over="ignore"):
        diff = s[..., None, :].astype(np.float64) - s[..., :, None]
        return 1.0 / np.exp(diff).sum(-1)
