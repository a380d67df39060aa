import numpy as np

EXERCISE = "sharpen"
CORRECT = True
WHY = "powers of two of scores over t ln 2"


def answer(scores, temperature):
    d = (scores - scores.max(-1, keepdims=True)).astype(float)
    logs = d * np.reciprocal(np.float64(temperature))
    p = np.exp2(logs / np.log(2))
    return np.true_divide(p, np.add.reduce(p, axis=-1, keepdims=True))
