import numpy as np

EXERCISE = "softmax"
CORRECT = True
LEVEL = "correct"
WHY = "exp(scores - logsumexp)"


def answer(scores):
    m = np.max(scores, axis=-1, keepdims=True)
    return np.exp((scores - m) - np.log(np.sum(np.exp(scores - m), axis=-1, keepdims=True)))
