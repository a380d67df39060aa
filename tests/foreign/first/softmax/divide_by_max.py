import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "medium"
WHY = "divides by the largest exp instead of the sum"


def answer(scores):
    return np.exp(scores - scores.max(axis=-1, keepdims=True))
