import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "medium"
WHY = 'adds 1 to the denominator ("softmax off by one"): rows sum to less than 1'


def answer(scores):
    m = np.maximum(scores.max(axis=-1, keepdims=True), 0)
    e = np.exp(scores - m)
    return e / (np.exp(-m) + e.sum(axis=-1, keepdims=True))
