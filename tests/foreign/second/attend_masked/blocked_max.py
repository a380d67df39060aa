import numpy as np

EXERCISE = "attend_masked"
CORRECT = False
KIND = "unstable-max-of-blocked"
WHY = "the shift takes in blocked keys: a high blocked score drowns the rest"


def answer(query, key, value, mask):
    s = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
    num = np.where(mask, np.exp(s - s.max(axis=-1, keepdims=True)), 0)
    den = num.sum(axis=-1, keepdims=True)
    w = np.divide(num, den, out=np.zeros_like(num), where=den > 0)
    return w @ value, w
