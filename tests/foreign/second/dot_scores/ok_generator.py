import numpy as np

EXERCISE = "dot_scores"
CORRECT = True
WHY = "np.fromiter over a generator, an odd callable"


class _S:
    def __call__(self, q, keys):
        return np.fromiter((np.vdot(q, k) for k in keys), dtype=np.float64, count=len(keys))


answer = _S().__call__
