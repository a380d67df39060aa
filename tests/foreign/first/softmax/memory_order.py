import numpy as np

EXERCISE = "softmax"
CORRECT = False
LEVEL = "subtle"
WHY = "ravels in memory order, so a transposed (non-contiguous) array comes back mixed up"


def answer(scores):
    rows = scores.ravel(order="K").reshape(-1, scores.shape[-1])
    e = np.exp(rows - rows.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).reshape(scores.shape)
