import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
WHY = "numpy reductions with where= and initial="


def answer(scores, mask):
    full = np.broadcast_to(mask, scores.shape)
    top = np.max(scores, axis=-1, keepdims=True, where=full, initial=-1e30)
    e = np.zeros(scores.shape)
    np.exp(np.subtract(scores, top, dtype=float), out=e, where=full)
    z = e.sum(axis=-1, keepdims=True)
    return np.divide(e, z, out=e, where=z != 0)
