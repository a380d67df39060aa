import numpy as np

EXERCISE = "cosine"
CORRECT = True
WHY = "law of cosines on unit vectors: 1 - |u-v|^2 / 2"


class Cos:
    def __init__(self):
        self.n = np.linalg.norm

    def __call__(self, *ab):
        u, v = (np.asarray(t, dtype="float64") / self.n(np.asarray(t, dtype="float64")) for t in ab)
        return 1 - self.n(u - v) ** 2 / 2


answer = Cos()
