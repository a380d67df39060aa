import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "step-missing"
WHY = "divides by the sum without exp"


def answer(scores):
    return scores / np.sum(scores, axis=-1, keepdims=True)
