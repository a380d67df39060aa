import numpy as np

EXERCISE = "attend_masked"
CORRECT = True
WHY = "a sentinel column of -1e30 catches empty rows; list result"


class Masked:
    def __call__(self, *args):
        q, k, v, m = args
        s = np.where(m, q.astype(float) @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1]), -np.inf)
        s = np.concatenate([s, np.full(s.shape[:-1] + (1,), -1e30)], -1)
        e = np.exp(s - s.max(-1, keepdims=True))
        w = (e / e.sum(-1, keepdims=True))[..., :-1]
        return [w @ v, w]


answer = Masked()
