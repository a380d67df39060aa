import numpy as np

EXERCISE = "sharpen"
CORRECT = True
WHY = "log-weights by logaddexp, beta = 1/t"


def answer(s, t, **ignored):
    return np.exp(s * (beta := 1.0 / np.float64(t)) - np.logaddexp.reduce(s * beta, axis=-1, keepdims=True))
