import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "writes-argument"
WHY = "fills -inf into the caller's scores"


def answer(scores, mask):
    np.copyto(scores, -np.inf, where=np.logical_not(mask))
    m = np.maximum(scores.max(-1, keepdims=True), -1e30)
    e = np.exp(scores - m)
    return e / np.maximum(e.sum(-1, keepdims=True), 1e-30)
