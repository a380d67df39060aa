import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "writes-earlier-answer"
WHY = "one output array per shape is kept and returned each time"


class Scores:
    def __init__(self):
        self.out = {}

    def __call__(self, query, key):
        shape = query.shape[:-1] + (key.shape[-2],)
        buf = self.out.setdefault(shape, np.empty(shape))
        np.matmul(query, key.swapaxes(-1, -2), out=buf)
        buf /= np.sqrt(query.shape[-1])
        return buf


answer = Scores()
