import numpy as np

EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "the loop knows one batch axis: with two leading axes it mixes the wrong things or fails"


def answer(weights, values):
    if weights.ndim == 2:
        return weights @ values
    return np.stack([np.dot(w, v) for w, v in zip(weights, values, strict=False)])
