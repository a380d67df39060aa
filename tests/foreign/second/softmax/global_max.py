import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "unstable-global-max"
WHY = "subtracts the maximum of the whole array: low rows become 0/0"


def answer(scores):
    """Numerically stable softmax over the last axis."""
    shifted = scores - np.max(scores)
    exp_scores = np.exp(shifted)
    return exp_scores / np.sum(exp_scores, axis=-1, keepdims=True)
