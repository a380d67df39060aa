import numpy as np

EXERCISE = "softmax"
CORRECT = True
WHY = "one pass with a running maximum and sum"


class Online:
    def __call__(self, scores):
        m = np.full(scores.shape[:-1], -np.inf)
        z = np.zeros(scores.shape[:-1])
        for j in range(scores.shape[-1]):
            new = np.maximum(m, scores[..., j])
            z = z * np.exp(m - new) + np.exp(scores[..., j] - new)
            m = new
        return np.exp(scores - m[..., None]) / z[..., None]


answer = Online()
