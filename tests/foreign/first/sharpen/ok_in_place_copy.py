import numpy as np

EXERCISE = "sharpen"
CORRECT = True
LEVEL = "correct"
WHY = "in place on a float64 copy"


def answer(scores, temperature):
    x = np.array(scores, dtype=np.float64)
    x -= x.max(axis=-1, keepdims=True)
    x /= temperature
    np.exp(x, out=x)
    x /= x.sum(axis=-1, keepdims=True)
    return x
