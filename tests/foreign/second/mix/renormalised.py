import numpy as np

EXERCISE = "mix"
CORRECT = False
KIND = "task-misread-normalised"
WHY = "makes each row of weights sum to 1 first"


def answer(weights, values):
    total = weights.sum(-1, keepdims=True)
    w = np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
    return w @ values
