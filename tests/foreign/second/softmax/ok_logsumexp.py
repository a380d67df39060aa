import numpy as np

EXERCISE = "softmax"
CORRECT = True
WHY = "exp(s - logsumexp) by logaddexp.reduce"


def answer(scores):
    s = np.asarray(scores, dtype=float)
    return np.exp(s - np.logaddexp.reduce(s, axis=-1, keepdims=True))
