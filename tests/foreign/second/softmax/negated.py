import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "sign"
WHY = "exp of max minus score: the smallest wins"


def answer(scores):
    m = np.amax(scores, axis=-1, keepdims=True)
    num = np.exp(m - scores - np.max(m - scores, axis=-1, keepdims=True))
    return num / num.sum(axis=-1, keepdims=True)
