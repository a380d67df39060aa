import numpy as np

EXERCISE = "attend"
CORRECT = True
WHY = "a class with methods for the steps, log-space softmax"


class Attention:
    def weights(self, q, k):
        s = np.einsum("...qd,...kd->...qk", q, k) * q.shape[-1] ** -0.5
        return np.exp(s - np.logaddexp.reduce(s, axis=-1)[..., None])

    def __call__(self, q, k, v, **unused):
        w = self.weights(q.astype(float), k.astype(float))
        return [np.einsum("...qk,...kv->...qv", w, v), w]


answer = Attention()
